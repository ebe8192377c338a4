import { newId } from '#db/ids.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { paymentTerms } from '#shared/rules/terms.ts'
import { BRIEFING_ITEMS } from '#shared/rules/ticks.ts'
import { quantity } from '#shared/values/quantity.ts'
import { clerkOf, customerOf, fileOf, headOf, paperOf, type Scene, sign } from './folder.ts'

const carrier = { carrier: '顺安物流', vehicle: '苏E·7K219', driver: '吴师傅', driverPhone: '138 1260 3358' }

/** Steps 13 to 18: payment, notice, dispatch, arrival, receipt. */
export const actOfDelivery = {
  async reviewAsked(scene: Scene): Promise<void> {
    const body = { deliveryTerms: '送货上门', paymentTerms: '按合同', settlement: '电汇' }
    const clerk = clerkOf(scene)
    await clerk.finance.requestPaymentReview({ ...headOf(await fileOf(scene)), body })
    if (customerOf(scene).class === 'A') return
    await clerk.finance.issueBalanceNotice({ ...headOf(await fileOf(scene)), body: {} })
  },
  /** What is still open, where the terms want it before the goods leave or the order is long delivered. */
  async paid(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const { open } = paymentFigures(file)
    const onTerms = ['credit', 'monthly', 'cashOnDelivery'].includes(paymentTerms(file)?.kind ?? '')
    const left = file.papers.some(({ kind }) => kind === 'satisfaction')
    if (open <= 0 || (onTerms && !left)) return
    await scene.office.finance.finance.recordPayment({
      key: newId(),
      orderId: file.order.id,
      amount: open,
      receivedOn: file.today,
      reference: `工行电汇 ${customerOf(scene).short}`,
    })
  },
  async agreed(scene: Scene): Promise<void> {
    const body = { verdict: 'agreed' as const, reason: '已核' }
    await scene.office.finance.finance.reviewPayment({ ...headOf(await fileOf(scene)), body, sign })
  },
  async notice(scene: Scene): Promise<void> {
    const { days, story } = scene
    const file = await fileOf(scene)
    const body = {
      lines: file.form.lines.map(({ id, quantity: wanted }) => ({ lineId: id, quantity: wanted ?? quantity(0) })),
      expectedArrival: days.planned(story.since - 7, '14:00'),
      followUpCalls: [days.planned(story.since - 7, '10:00')],
      rechecked: ['terms' as const, 'address' as const, 'consignee' as const, 'phone' as const, 'invoice' as const],
      loading: '防雨布，木托朝里',
      makesUpFor: null,
    }
    await clerkOf(scene).delivery.issueDeliveryNotice({ ...headOf(file), body, sign })
  },
  async briefed(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const ticks = [...BRIEFING_ITEMS]
    const body = { noticeId: paperOf(file, 'deliveryNotice').id, ticks, carrierPerson: carrier.driver }
    await scene.office.warehouse.delivery.briefCarrier({ ...headOf(file), body })
  },
  async dispatched(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const { id: noticeId, body: notice } = paperOf(file, 'deliveryNotice')
    const body = {
      noticeId,
      batches: [...notice.batches],
      ...carrier,
      mode: 'freight' as const,
      freight: 'us' as const,
      trackingNumber: `SA${file.order.number.replace('-', '')}`,
      expectedArrival: notice.expectedArrival,
    }
    await scene.office.warehouse.delivery.dispatch({ ...headOf(file), body })
  },
  async told(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const dispatchId = paperOf(file, 'dispatch').id
    const body = { dispatchId, contentMatches: true, arrivalMatches: true, remark: '' }
    await scene.office.warehouse.delivery.checkDispatchNotice({ ...headOf(file), body })
  },
  async toldSent(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const subjectId = paperOf(file, 'dispatchNotice').id
    const to = { subject: 'dispatchNotice' as const, subjectId, faxNumber: customerOf(scene).fax }
    const body = { ...to, pages: 1, result: 'sent' as const, remark: '' }
    await clerkOf(scene).confirmation.recordSending({ ...headOf(file), body })
  },
  async slipFiled(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const body = { dispatchId: paperOf(file, 'dispatch').id, month: file.today.slice(0, 7) }
    await scene.office.assistant.delivery.fileSlip({ ...headOf(file), body })
  },
  async arrived(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const to = { dispatchId: paperOf(file, 'dispatch').id, spokenTo: file.form.terms.consignee }
    const body = { ...to, outcome: 'arrived' as const, remark: '' }
    await scene.office.assistant.delivery.recordArrivalCall({ ...headOf(file), body })
  },
  async receipt(scene: Scene): Promise<void> {
    const fileId = await scene.scan('receipt.pdf')
    const file = await fileOf(scene)
    const missing = Math.round((scene.story.shortage ?? 0) * 1000)
    const body = {
      dispatchId: paperOf(file, 'dispatch').id,
      fileId,
      receivedOn: file.today,
      signer: file.form.terms.consignee,
      lines: file.form.lines.map(({ id, quantity: sent }, index) => ({
        lineId: id,
        received: quantity((sent ?? 0) - (index === 0 ? missing : 0)),
        damaged: quantity(0),
      })),
      remark: missing > 0 ? '短少 1 卷' : '',
    }
    await clerkOf(scene).delivery.recordReceipt({ ...headOf(file), body })
  },
  async satisfied(scene: Scene): Promise<void> {
    const body = { grade: 'satisfied' as const, remark: '' }
    await clerkOf(scene).delivery.recordSatisfaction({ ...headOf(await fileOf(scene)), body })
  },
}
