import { newId } from '#db/ids.ts'
import { type OrderForm } from '#shared/rules/order-form.ts'
import { currentStep } from '#shared/rules/steps.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { approvalSteps } from './approval-steps.ts'
import { atOrder } from './at-order.ts'
import { confirmationSteps } from './confirmation-steps.ts'
import { deliverySteps } from './delivery-steps.ts'
import { type Office } from './office.ts'
import { productionSteps } from './production-steps.ts'

/** A complete form for one line of ten tons at plan price. */
export const aForm = (office: Office, customerId: string, change: Partial<OrderForm> = {}): OrderForm => ({
  customerId,
  orderType: 'standard',
  terms: {
    contact: '李红',
    contactPhone: '0512-6588 2107',
    signer: '李红',
    customerPo: 'HD-1',
    deliveryPlace: '苏州',
    consignee: '王建平',
    consigneePhone: '13862114470',
    packaging: '牛皮纸',
    label: '客户版',
    transport: '送货上门',
    payment: '按合同',
    invoiceKind: '专票',
    invoiceTitle: '宏达印刷有限公司',
    toleranceBp: 500,
    special: '',
  },
  lines: [
    {
      id: newId(),
      productId: office.productId,
      productNumber: 'RM-70-787',
      productName: '热敏纸',
      specification: '70g/m² 787mm',
      unit: '吨',
      quantity: quantity(10_000),
      unitPrice: unitPrice(98_500_000),
      requestedDate: civilDate('2026-11-30'),
      note: '',
    },
  ],
  unclear: [],
  ...change,
})

/** Takes an order by fax and makes it one: steps 1 to 3. */
export async function takeOrder(office: Office, customerId: string, change: Partial<OrderForm> = {}): Promise<string> {
  const { clerk } = office.as
  const memo = await clerk.intake.saveMemo({
    key: newId(),
    id: null,
    version: 0,
    channel: 'fax',
    phone: '',
    contact: '李红',
    said: '老样子十吨',
    faxIds: [],
    promisedUntil: null,
    form: aForm(office, customerId, change),
  })
  await clerk.intake.answerMemo({ key: newId(), memoId: memo.id, said: '能做' })
  const { version } = await clerk.intake.memo({ id: memo.id })
  const { orderId } = await clerk.intake.toOrder({ key: newId(), memoId: memo.id, version })
  return orderId
}

/** Drives one order through the contract, each step as the person whose step it is. */
export async function drive(office: Office, orderId: string) {
  const order = atOrder(office, orderId)
  return {
    ...order,
    current: async () => currentStep((await order.read()).steps)?.number ?? 0,
    ...approvalSteps(order),
    ...confirmationSteps(order),
    ...productionSteps(order),
    ...deliverySteps(order),
  }
}
export type Drive = Awaited<ReturnType<typeof drive>>
