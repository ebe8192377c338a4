import { linesToProduce } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { latest, type PaperBodies } from '#shared/rules/papers.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { at } from './an-order.ts'
import { idOf, type PaperOptions, withPaper } from './with-paper.ts'

/** A batch in the finished-goods warehouse, in thousandths of the unit. */
export const batch = (lineId: string, thousandths: number) => ({
  lineId,
  quantity: quantity(thousandths),
  batchId: `batch-${lineId}`,
  batchNumber: 'B-1',
  location: 'A-01',
})

export const technical = (file: OrderFile, body: Partial<PaperBodies['technicalAnswer']> = {}): OrderFile =>
  withPaper(file, 'technicalAnswer', {
    lineId: 'line-1',
    verdict: 'producible',
    formulaId: 'F-1',
    formulaVersion: 1,
    materialDate: null,
    reason: '',
    suggestion: '',
    customerFileId: null,
    byRule: false,
    ...body,
  })

type ProductionAnswer = Omit<PaperBodies['productionAnswer'], 'quantity'> & { quantity: number }

/** Production's written word: by default all of line 1, made on 2026-03-09, there on 2026-03-12. */
export const production = (file: OrderFile, body: Partial<ProductionAnswer> = {}): OrderFile =>
  withPaper(file, 'productionAnswer', {
    lineId: 'line-1',
    productionLine: '复卷一线',
    productionDate: civilDate('2026-03-09'),
    scheduledDate: civilDate('2026-03-12'),
    ...body,
    quantity: quantity(body.quantity ?? 10_000),
  })

export const allocation = (file: OrderFile, lineId: string, thousandths: number): OrderFile =>
  withPaper(file, 'stockAllocation', { lineId, batches: [batch(lineId, thousandths)] })

/** A sheet that promises each line for its scheduled date, or for `preDelivery`. */
export const sheet = (file: OrderFile, preDelivery?: string): OrderFile =>
  withPaper(file, 'sheet', {
    number: `20260302-00${file.papers.filter(({ kind }) => kind === 'sheet').length + 1}`,
    relaxation: '',
    lines: file.form.lines.map(({ id }) => {
      const scheduledDate: CivilDate | null =
        file.papers.flatMap((one) => (one.kind === 'productionAnswer' && one.body.lineId === id ? [one] : [])).at(-1)
          ?.body.scheduledDate ?? null
      const preDeliveryDate = preDelivery ? civilDate(preDelivery) : (scheduledDate ?? civilDate('2026-03-12'))
      return { lineId: id, scheduledDate, preDeliveryDate }
    }),
  })

export const proofread = (file: OrderFile, options?: PaperOptions): OrderFile =>
  withPaper(file, 'proofreading', { sheetId: idOf(file, 'sheet'), ticks: [] }, options)

export const sent = (file: OrderFile, body: Partial<PaperBodies['sending']> = {}, options?: PaperOptions): OrderFile =>
  withPaper(
    file,
    'sending',
    {
      subject: 'sheet',
      subjectId: idOf(file, 'sheet'),
      faxNumber: '0571-8800 1235',
      pages: 2,
      result: 'sent',
      remark: '',
      ...body,
    },
    options,
  )

export const legible = (file: OrderFile, yes = true): OrderFile =>
  withPaper(file, 'sendingReceipt', { sendingId: idOf(file, 'sending'), confirmedBy: '刘芳', legible: yes })

/** The customer's signed sheet comes back, on the file's own day or on `receivedOn`. */
export const signedBack = (file: OrderFile, receivedOn?: string): OrderFile =>
  withPaper(file, 'signBack', {
    sheetId: idOf(file, 'sheet'),
    fileId: 'file-sign-back',
    receivedOn: receivedOn ? civilDate(receivedOn) : file.today,
  })

type Checks = PaperBodies['signBackCheck']['checks']
export const signBackChecked = (file: OrderFile, no: Partial<Checks> = {}): OrderFile =>
  withPaper(file, 'signBackCheck', {
    signBackId: idOf(file, 'signBack'),
    checks: { signer: true, seal: true, unaltered: true, understood: true, ...no },
    note: '',
  })

/** One supervision tip, due on 2026-03-10. */
const TIP = { id: 'tip-1', due: civilDate('2026-03-10'), aspect: 'progress', text: '看复卷进度' } as const

export const productionOrder = (file: OrderFile, options?: PaperOptions): OrderFile =>
  withPaper(file, 'productionOrder', { number: 'SC20260302-001', special: '', tips: [TIP] }, options)

export const countersigned = (file: OrderFile): OrderFile => {
  const productionOrderId = idOf(file, 'productionOrder')
  const signed = withPaper(file, 'productionCountersign', { productionOrderId })
  return withPaper(signed, 'technicalAcknowledgement', { productionOrderId })
}

export const serviceInspection = (file: OrderFile, packaging = true): OrderFile =>
  withPaper(file, 'serviceInspection', {
    lines: linesToProduce(file).map((line) => ({ lineId: line.lineId, quantity: line.toProduce })),
    checks: { quantity: true, packaging, label: true },
    remark: '',
  })

export const qualityInspection = (file: OrderFile, ok = true): OrderFile =>
  withPaper(file, 'qualityInspection', { items: [{ name: '克重', found: '70', ok }], remark: '' })

export const inspected = (file: OrderFile): OrderFile => qualityInspection(serviceInspection(file))

/** All that was to be made, or `thousandths` of line 1, in the warehouse. */
export const warehoused = (file: OrderFile, thousandths?: number): OrderFile =>
  withPaper(file, 'warehousing', {
    batches:
      thousandths === undefined
        ? linesToProduce(file).map((line) => batch(line.lineId, line.toProduce))
        : [batch('line-1', thousandths)],
  })

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
