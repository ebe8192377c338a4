import { expect, type Locator } from '@playwright/test'
import { answer, type Flow, openPart, openStep, pick, record, sampleScan, sign } from './flow.ts'
import { say } from './words.ts'

/** Step 7: the numbered confirmation sheet, with the day that each line is promised for. */
export async function makeSheet(flow: Flow, lines: number, promised: string): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 7)
  const part = await openPart(sheet, say('orderFile:sheet.title'))
  for (let line = 1; line <= lines; line++) {
    await part.getByLabel(say('orderFile:sheet.preDelivery', { line }), { exact: true }).fill(promised)
  }
  await record(part, say('orderFile:sheet.make'))
}

/** Step 7: the printed original against the memo, every item ticked, signed. */
export async function proofread(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 7)
  const part = await openPart(sheet, say('orderFile:proofread.title'))
  for (const box of await part.getByRole('checkbox').all()) await box.check()
  await sign(part, say('proof:sign'))
}

/** Steps 8 and 16: a paper was faxed, and the customer said on the telephone that he can read it. */
async function faxed(sending: Locator, confirming: () => Promise<Locator>): Promise<void> {
  await record(sending, say('orderFile:sending.record'))
  const receipt = await confirming()
  await answer(receipt, say('orderFile:receipt.legible'))
  await record(receipt, say('orderFile:receipt.record'))
}

/** Step 8: the sheet is sent, and received legibly. */
export async function faxSheet(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 8)
  await faxed(await openPart(sheet, say('orderFile:sending.title')), () =>
    openPart(sheet, say('orderFile:receipt.title')),
  )
}

/** Step 16: the dispatch notice goes to the customer the same way. */
export async function faxDispatchNotice(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 16)
  await faxed(await openPart(sheet, say('orderFile:notice.send', { nth: '' }).trim()), () =>
    openPart(sheet, say('orderFile:receipt.titleNth', { nth: '' }).trim()),
  )
}

/** Step 9: the returned sheet, taken from the fax tray, by the number under which it lies there. */
export async function attachFaxedSignBack(flow: Flow, from: string): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 9)
  await pick(sheet, say('orderFile:signBack.file'), from)
  await record(sheet, say('orderFile:signBack.attach'))
}

/** Step 9: the returned sheet as a scan from the disk. */
export async function attachScannedSignBack(flow: Flow, sample: string): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 9)
  const label = say('orderFile:file.uploadFor', { label: say('orderFile:signBack.file') })
  await sheet.getByLabel(label).setInputFiles(await sampleScan(flow, sample))
  await record(sheet, say('orderFile:signBack.attach'))
}

/** Step 9: the four checks, signed; one that is answered with 'no' needs its note. */
export async function checkSignBack(flow: Flow, refused?: { readonly check: string; readonly note: string }) {
  const sheet = await openStep(flow, 'clerk', 9)
  for (const check of ['signer', 'seal', 'unaltered', 'understood']) {
    await answer(sheet, say(`orderFile:signBack.check.${check}`), check !== refused?.check)
  }
  if (refused) await sheet.getByLabel(say('orderFile:signBack.note'), { exact: true }).fill(refused.note)
  await sign(sheet, say(refused ? 'orderFile:signBack.signNo' : 'orderFile:signBack.sign'))
}

/** F9: the customer was asked for what is missing. */
export async function chase(flow: Flow, said: string): Promise<void> {
  const { page } = flow
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: say('orderFile:chase.title') })
  await dialog.getByLabel(say('orderFile:chase.said'), { exact: true }).fill(said)
  await dialog.getByRole('button', { name: say('orderFile:chase.record') }).click()
  await expect(dialog).toBeHidden()
}
