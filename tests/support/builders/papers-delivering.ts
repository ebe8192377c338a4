import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { latest } from '#shared/rules/papers.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { quantity } from '#shared/values/quantity.ts'
import { at } from './an-order.ts'
import { legible, sent } from './papers-confirming.ts'
import { idOf, withPaper } from './with-paper.ts'
export const paymentRequested = (file: OrderFile): OrderFile =>
  withPaper(file, 'paymentReviewRequest', { deliveryTerms: '送到', paymentTerms: '按合同', settlement: '转账' })

export const balanceNotice = (file: OrderFile): OrderFile => {
  const { receivable, received, open } = paymentFigures(file)
  return withPaper(file, 'balanceNotice', {
    number: 'YE20260302-001',
    produced: quantity(10_000),
    amount: receivable,
    received,
    balance: open,
  })
}

export const paymentAgreed = (file: OrderFile): OrderFile =>
  withPaper(file, 'paymentReview', { verdict: 'agreed', ...paymentFigures(file), reason: '' })

export const paymentRefused = (file: OrderFile): OrderFile =>
  withPaper(file, 'paymentReview', { verdict: 'refused', ...paymentFigures(file), reason: '尾款未到' })

type Batches = PaperBodies['deliveryNotice']['batches']

export const notice = (file: OrderFile, batches: Batches, makesUpFor: string | null = null): OrderFile =>
  withPaper(file, 'deliveryNotice', {
    number: 'FH20260302-001',
    batches,
    deliveryPlace: file.form.terms.deliveryPlace,
    consignee: file.form.terms.consignee,
    consigneePhone: file.form.terms.consigneePhone,
    invoice: '随货',
    expectedArrival: at('2026-03-16 15:00'),
    followUpCalls: [at('2026-03-15 09:00'), at('2026-03-16 09:00')],
    rechecked: ['terms', 'address', 'consignee', 'phone', 'invoice'],
    loading: '',
    makesUpFor,
  })

export const emergency = (file: OrderFile, batches: Batches): OrderFile =>
  withPaper(file, 'emergencyRelease', { reason: '客户停线', makeUpUntil: at('2026-03-13 10:00'), batches })

export const briefed = (file: OrderFile): OrderFile =>
  withPaper(file, 'carrierBriefing', { noticeId: idOf(file, 'deliveryNotice'), ticks: [], carrierPerson: '老韩' })

/** The truck leaves with everything that its notice, or the emergency release, says. */
export const dispatched = (file: OrderFile, by: 'deliveryNotice' | 'emergencyRelease' = 'deliveryNotice'): OrderFile =>
  withPaper(file, 'dispatch', {
    noticeId: idOf(file, by),
    batches: latest(file.papers, by)?.body.batches ?? [],
    carrier: '顺通物流',
    mode: 'freight',
    freight: 'us',
    trackingNumber: 'ST-1',
    vehicle: '浙A·12345',
    driver: '老韩',
    driverPhone: '13900005678',
    expectedArrival: at('2026-03-16 15:00'),
  })

export const dispatchNotice = (file: OrderFile, matches = true): OrderFile =>
  withPaper(file, 'dispatchNotice', {
    dispatchId: idOf(file, 'dispatch'),
    number: 'DH20260302-001',
    contentMatches: matches,
    arrivalMatches: true,
    remark: '',
  })

export const noticeSent = (file: OrderFile): OrderFile =>
  legible(sent(file, { subject: 'dispatchNotice', subjectId: idOf(file, 'dispatchNotice') }))

export const call = (file: OrderFile, outcome: PaperBodies['arrivalCall']['outcome']): OrderFile =>
  withPaper(file, 'arrivalCall', { dispatchId: idOf(file, 'dispatch'), outcome, spokenTo: '老韩', remark: '' })

export const receipt = (file: OrderFile): OrderFile =>
  withPaper(file, 'arrivalReceipt', {
    dispatchId: idOf(file, 'dispatch'),
    fileId: 'file-receipt',
    receivedOn: file.today,
    signer: '刘芳',
    lines: (latest(file.papers, 'dispatch')?.body.batches ?? []).map((one) => ({
      lineId: one.lineId,
      received: one.quantity,
      damaged: quantity(0),
    })),
    remark: '',
  })

export const satisfied = (file: OrderFile): OrderFile =>
  withPaper(file, 'satisfaction', { grade: 'satisfied', remark: '' })
