import type { Locator } from '@playwright/test'
import { type Flow, openPart, openStep, pick, record, sign } from './flow.ts'
import type { FaxLine } from './intake.ts'
import { say } from './words.ts'

/** Where several lines are answered, each has a part of its own; a single one fills the whole step. */
async function partOf(sheet: Locator, lines: readonly FaxLine[], key: string, index: number): Promise<Locator> {
  const line = lines[index]
  if (lines.length === 1 || !line) return sheet
  return openPart(sheet, say(`orderFile:${key}`, { line: index + 1, product: line.product }))
}

/** Step 4: the clerk has compared customer, prices and specifications. */
export async function checkCustomer(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 4)
  await record(sheet, say('orderFile:check.record'))
}

/** Step 4 without a contract: the supervisor decides in writing that the customer pays first. */
export async function decideContract(flow: Flow, reason: string): Promise<void> {
  const sheet = await openStep(flow, 'supervisor', 4)
  const part = await openPart(sheet, say('orderFile:contract.title'))
  await part.getByRole('radio', { name: say('orderFile:contract.kind.prepaid') }).check()
  await part.getByLabel(say('orderFile:reason'), { exact: true }).fill(reason)
  await sign(part, say('orderFile:contract.sign'))
}

/** Step 5: technical answers each line in writing. */
export async function technical(flow: Flow, lines: readonly FaxLine[]): Promise<void> {
  const sheet = await openStep(flow, 'technical', 5)
  for (const index of lines.keys()) {
    const part = await partOf(sheet, lines, 'line.title', index)
    await sign(part, say('technical:sign.action'))
  }
}

/** Step 6: production commits itself to a production date and a scheduled date for each line. */
export async function production(
  flow: Flow,
  lines: readonly FaxLine[],
  { from, scheduled }: { readonly from: string; readonly scheduled: string },
): Promise<void> {
  const sheet = await openStep(flow, 'production', 6)
  for (const [index, { product }] of lines.entries()) {
    const title = say('orderFile:production.title', { line: index + 1, product })
    const isPart = (await sheet.getByRole('region', { name: title }).count()) > 0
    const part = isPart ? await openPart(sheet, title) : sheet
    await pick(part, say('orderFile:production.line'), '2# 涂布机')
    await part.getByLabel(say('orderFile:production.date'), { exact: true }).fill(from)
    await part.getByLabel(say('orderFile:production.scheduled'), { exact: true }).fill(scheduled)
    await sign(part, say('orderFile:production.sign'))
  }
}
