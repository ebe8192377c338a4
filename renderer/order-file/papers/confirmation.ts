import type { ConfirmationModel } from '#renderer/print/models.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { depositRequired, lineAmount, orderAmount } from '#shared/rules/amounts.ts'
import { contactOf, signerOf } from '#shared/rules/contact.ts'
import { freshPaper } from '#shared/rules/find.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { sheetNumber } from '#shared/rules/steps/07-sheet.ts'
import { paymentTerms } from '#shared/rules/terms.ts'
import { maxDate } from '#shared/values/civil-date.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { goodsOf } from './goods.ts'
import { contactsOf, headOf, type PaperOffice, signedBy } from './office.ts'

/** The confirmation sheet's customer copy, as the sheet promised it: dates before any postponement (R7.1). */
export function confirmationModel(
  answer: OrderFileAnswer,
  sheet: PaperOf<'sheet'>,
  office: PaperOffice,
): ConfirmationModel {
  const { file } = answer
  const { terms, lines } = file.form
  const dateOf = (lineId: string) =>
    sheet.body.lines.find((line) => line.lineId === lineId)?.preDeliveryDate ?? file.today
  const amount = orderAmount(file.form)
  const rules = file.policy.classes[file.customer.class]
  const { number, version } = sheetNumber(sheet)
  const proofread = freshPaper(file, 'proofreading', ({ body }) => body.sheetId === sheet.id)
  return {
    ...headOf(office, number, version, 'customer'),
    code: sheet.body.number,
    ...contactsOf(answer),
    orderedOn: file.order.orderedOn,
    contractNumber: file.contract?.number ?? '',
    customerPo: terms.customerPo,
    customer: file.customer.name,
    contact: terms.contact,
    contactPhone: contactOf(file).phone,
    contactFax: file.customer.fax,
    lines: lines.map((line) => ({
      ...goodsOf(line),
      unitPrice: line.unitPrice ?? unitPrice(0),
      amount: lineAmount(line),
      preDeliveryDate: dateOf(line.id),
    })),
    currency: file.order.currency,
    total: amount,
    taxBp: null,
    preDeliveryDate: lines.map((line) => dateOf(line.id)).reduce((a, b) => maxDate(a, b)),
    deliveryPlace: terms.deliveryPlace,
    consignee: terms.consignee,
    consigneePhone: terms.consigneePhone,
    transport: terms.transport,
    packaging: terms.packaging,
    label: terms.label,
    payment: terms.payment,
    invoice: `${terms.invoiceKind} ${terms.invoiceTitle}`.trim(),
    toleranceBp: terms.toleranceBp,
    special: terms.special,
    depositFirst: rules.depositBeforeProduction && depositRequired(amount, paymentTerms(file)) > 0,
    signer: signerOf(file),
    lookupCode: '',
    proofread: signedBy(proofread),
    reviewed: signedBy(freshPaper(file, 'review', ({ body }) => body.verdict === 'approved')),
  }
}
