import { expect } from '@playwright/test'
import { act, answer, type Flow, openPart, openStep, record, sampleScan, sign } from './flow.ts'
import { say } from './words.ts'

/** Step 13, or earlier for a deposit: finance books what came in. */
export async function pay(flow: Flow, amount: string, reference: string): Promise<void> {
  const sheet = await openStep(flow, 'finance', 13)
  const part = await openPart(sheet, say('orderFile:payment.receipts'))
  await part.getByLabel(say('orderFile:payment.amountIn'), { exact: true }).fill(amount)
  await part.getByLabel(say('orderFile:payment.reference'), { exact: true }).fill(reference)
  await act(part, say('orderFile:payment.book')).click()
  // What is paid in full folds itself away.
  await expect(async () => {
    await openPart(sheet, say('orderFile:payment.receipts'))
    await expect(part.getByRole('cell', { name: reference })).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** Step 13: the clerk asks finance to review the payment. */
export async function requestReview(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 13)
  const part = await openPart(sheet, say('orderFile:payment.request'))
  await record(part, say('orderFile:payment.ask'))
}

/** Step 13: the balance notice for the quantity really produced. */
export async function issueBalanceNotice(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 13)
  const part = await openPart(sheet, say('orderFile:payment.notice'))
  await act(part, say('orderFile:payment.issue')).click()
  await expect(part).toContainText(/-\d+/)
}

/** Step 13: finance signs that the money is in. */
export async function agreePayment(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'finance', 13)
  const part = await openPart(sheet, say('orderFile:payment.review'))
  await part.getByRole('radio', { name: say('orderFile:payment.agree') }).check()
  await sign(part, say('orderFile:payment.sign'))
}

/** Step 14: the delivery notice, everything rechecked. */
export async function issueDeliveryNotice(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 14)
  const part = await openPart(sheet, say('orderFile:delivery.title'))
  for (const box of await part.getByRole('checkbox').all()) await box.check()
  await sign(part, say('orderFile:delivery.sign'))
}

/** Step 14: the warehouse tells the carrier, item by item. */
export async function briefCarrier(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'warehouse', 14)
  const head = sheet.getByRole('button', { name: say('orderFile:briefing.title', { number: '' }).trim() })
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
  for (const box of await sheet.getByRole('checkbox').all()) await box.check()
  await sheet.getByLabel(say('orderFile:briefing.person'), { exact: true }).fill('吴师傅')
  await record(sheet, say('orderFile:briefing.record'))
}

/** Step 15: the goods leave. */
export async function dispatch(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'warehouse', 15)
  await sheet.getByLabel(say('orderFile:dispatch.carrier'), { exact: true }).fill('顺安物流')
  await sheet.getByLabel(say('orderFile:dispatch.vehicle'), { exact: true }).fill('苏E·9K336')
  await sheet.getByLabel(say('orderFile:dispatch.driverName'), { exact: true }).fill('吴师傅')
  await sheet.getByLabel(say('orderFile:dispatch.driverPhone'), { exact: true }).fill('139 6250 1178')
  await record(sheet, say('orderFile:dispatch.record'))
}

/** Step 16: the shipper holds content and arrival against the confirmation. */
export async function checkDispatchNotice(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'warehouse', 16)
  await answer(sheet, say('orderFile:notice.content'))
  await answer(sheet, say('orderFile:notice.arrival'))
  await record(sheet, say('orderFile:notice.record'))
}

/** Step 17: the goods have arrived. */
export async function arrived(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'assistant', 17)
  await sheet.getByRole('radio', { name: say('orderFile:arrival.outcome.arrived') }).check()
  await record(sheet, say('orderFile:arrival.record'))
}

/** Step 18: the signed arrival receipt, everything received. */
export async function receipt(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 18)
  const part = await openPart(sheet, say('orderFile:signed.title', { nth: '' }).trim())
  const label = say('orderFile:file.uploadFor', { label: say('orderFile:signed.file') })
  await part.getByLabel(label).setInputFiles(await sampleScan(flow, 'receipt.pdf'))
  await record(part, say('orderFile:signed.record'))
}

/** Step 18: how satisfied the customer is. */
export async function satisfied(flow: Flow): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 18)
  const part = await openPart(sheet, say('orderFile:satisfaction.title'))
  await part.getByRole('radio', { name: say('orderFile:satisfaction.grade.satisfied') }).check()
  await record(part, say('orderFile:satisfaction.record'))
}
