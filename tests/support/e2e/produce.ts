import { act, answer, type Flow, openPart, openStep, record, sign } from './flow.ts'
import { say } from './words.ts'

/** Step 10: the clerk issues the production order with its proposed tips. */
export async function issueProductionOrder(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 10)
  const part = await openPart(sheet, say('orderFile:productionOrder.title'))
  await sign(part, say('orderFile:productionOrder.sign'))
}

/** Step 10: production countersigns, technical acknowledges. */
export async function acceptProductionOrder(flow: Flow): Promise<void> {
  const made = await openStep(flow, 'production', 10)
  await sign(await openPart(made, say('orderFile:countersign.title')), say('orderFile:countersign.sign'))
  const known = await openStep(flow, 'technical', 10)
  await sign(await openPart(known, say('orderFile:acknowledge.title')), say('orderFile:acknowledge.sign'))
}

/** Step 11: the assistant looks at every supervision tip. */
export async function checkTips(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'assistant', 11)
  const again = flow.page.getByRole('button', { name: say('orderFile:tips.record') })
  const count = await sheet.getByRole('heading', { level: 3 }).count()
  // The last part is for an abnormality; nothing is wrong in these flows.
  for (let tip = 1; tip < count; tip++) {
    const part = sheet.getByRole('region').filter({ has: again })
    const title = (await part.first().getAttribute('aria-label')) ?? ''
    const open = sheet.getByRole('region', { name: title, exact: true })
    await answer(open, say('orderFile:tips.ok'))
    await record(open, say('orderFile:tips.record'))
  }
}

/** Step 12: production reports every line as made. */
export async function reportProduction(flow: Flow, lines: number): Promise<void> {
  const sheet = await openStep(flow, 'production', 12)
  for (let line = 1; line <= lines; line++) {
    const part = await openPart(sheet, say('orderFile:daily.title'))
    const reports = part.getByRole('row')
    const before = await reports.count()
    await act(part, say('orderFile:daily.record')).click()
    // The last report folds the part away.
    await (line < lines
      ? reports.nth(before)
      : sheet.getByText(say('orderFile:daily.count', { count: lines }))
    ).waitFor({
      state: line < lines ? 'visible' : 'hidden',
    })
  }
}

/** Step 12: customer service inspects, then quality. */
export async function inspect(flow: Flow): Promise<void> {
  const seen = await openStep(flow, 'clerk', 12)
  const service = await openPart(seen, say('orderFile:inspection.service'))
  for (const check of ['quantity', 'packaging', 'label']) {
    await answer(service, say(`orderFile:inspection.check.${check}`))
  }
  await sign(service, say('orderFile:inspection.sign'))
  const tested = await openStep(flow, 'quality', 12)
  const quality = await openPart(tested, say('orderFile:inspection.quality'))
  for (const item of await quality.getByRole('radiogroup').all()) {
    await item.getByRole('radio', { name: '是' }).check({ force: true })
  }
  await sign(quality, say('orderFile:inspection.sign'))
}

/** Step 12: the accepted goods go into the warehouse, at a place for each batch. */
export async function warehouse(flow: Flow, lines: number): Promise<void> {
  const sheet = await openStep(flow, 'quality', 12)
  const part = await openPart(sheet, say('orderFile:warehousing.title'))
  for (let number = 1; number <= lines; number++) {
    await part.getByLabel(say('orderFile:warehousing.location', { number }), { exact: true }).fill(`B-03-${number}`)
  }
  await sign(part, say('orderFile:warehousing.sign'))
}
