import type { DeliveryNoticeModel } from '#renderer/print/models.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { contactOf } from '#shared/rules/contact.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { type PaperOf, papersOf } from '#shared/rules/papers.ts'
import { inspectionOf } from '#shared/rules/steps/12-warehousing.ts'
import { formatInstant } from '#shared/values/instant.ts'
import { formatQuantity, sumQuantities } from '#shared/values/quantity.ts'
import { deliveryLines } from './delivery-lines.ts'
import { headOf, type PaperOffice, signedBy } from './office.ts'

/** What the notice says in words of the office: the five rechecks, the carrier's briefing, who pays the freight. */
export type DeliveryWords = {
  readonly rechecked: (item: string) => string
  readonly briefing: readonly string[]
  readonly freight: (by: PaperOf<'dispatch'>['body']['freight']) => string
}

/** The sales delivery notice with address first and the receipt at its foot (R14.1, R14.3). */
export function deliveryNoticeModel(
  { file }: OrderFileAnswer,
  notice: PaperOf<'deliveryNotice'>,
  office: PaperOffice,
  words: DeliveryWords,
): DeliveryNoticeModel {
  const { terms } = file.form
  const notices = papersOf(file.papers, 'deliveryNotice')
  const dispatch = papersOf(file.papers, 'dispatch').find(({ body }) => body.noticeId === notice.id)?.body
  const payment = freshPaper(file, 'paymentReview', ({ body }) => body.verdict === 'agreed')
  const { service, quality } = inspectionOf(file)
  const nameAndTime = (paper: Parameters<typeof signedBy>[0]) => {
    const signed = signedBy(paper)
    return signed ? [`${signed.name} ${formatInstant(signed.at, office.timeZone)}`] : []
  }
  const quantity = sumQuantities(notice.body.batches.map((batch) => batch.quantity))
  return {
    ...headOf(office, notice.body.number, notice.revision, 'warehouse'),
    orderNumber: file.order.number,
    customer: file.customer.name,
    customerClass: file.customer.class,
    issuedAt: notice.at,
    shipment: { number: notices.indexOf(notice) + 1, of: null },
    deliveryPlace: notice.body.deliveryPlace,
    consignee: notice.body.consignee,
    consigneePhone: notice.body.consigneePhone,
    otherPhone: contactOf(file).phone,
    expectedArrival: notice.body.expectedArrival,
    receivingHours: '',
    lines: deliveryLines(file, notice.body.batches),
    totalPackages: '',
    load: '',
    transport: [dispatch?.carrier ?? terms.transport, dispatch?.vehicle].filter(Boolean).join('　'),
    driver: dispatch?.driver ?? '',
    driverPhone: dispatch?.driverPhone ?? '',
    freight: dispatch ? words.freight(dispatch.freight) : '',
    trackingNumber: dispatch?.trackingNumber ?? '',
    loading: notice.body.loading,
    recheckedBy: signedBy(notice)?.name ?? '',
    rechecked: notice.body.rechecked.map(words.rechecked),
    briefing: words.briefing,
    released: [
      { by: 'inspection', lines: [...nameAndTime(service), ...nameAndTime(quality)] },
      { by: 'payment', lines: payment ? nameAndTime(payment) : [terms.payment] },
      { by: 'stock', lines: [formatQuantity(quantity)] },
    ],
    issued: signedBy(notice),
    paymentSigned: signedBy(payment),
  }
}
