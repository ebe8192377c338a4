import type { DispatchNoticeModel } from '#renderer/print/models.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { deliveryLines } from './delivery-lines.ts'
import { contactsOf, headOf, type PaperOffice, signedBy } from './office.ts'

/** The notice of one dispatch, faxed to the customer when the goods have left (R16.1). */
export function dispatchNoticeModel(
  answer: OrderFileAnswer,
  notice: PaperOf<'dispatchNotice'>,
  dispatch: PaperOf<'dispatch'>,
  office: PaperOffice,
  freight: string,
): DispatchNoticeModel {
  const { file } = answer
  const { terms } = file.form
  const { clerk, clerkPhone } = contactsOf(answer)
  const { carrier, trackingNumber, vehicle, driver, driverPhone, expectedArrival, batches } = dispatch.body
  return {
    ...headOf(office, notice.body.number, notice.revision, 'customer'),
    clerk,
    clerkPhone,
    orderNumber: file.order.number,
    customerPo: terms.customerPo,
    customer: file.customer.name,
    contact: terms.contact,
    contactFax: file.customer.fax,
    dispatchedAt: dispatch.at,
    expectedArrival,
    deliveryPlace: terms.deliveryPlace,
    consignee: terms.consignee,
    consigneePhone: terms.consigneePhone,
    lines: deliveryLines(file, batches),
    totalPackages: '',
    carrier,
    trackingNumber,
    vehicle,
    driver,
    driverPhone,
    freight,
    issued: signedBy(notice),
  }
}
