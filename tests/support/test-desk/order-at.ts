import type { OrderForm } from '#shared/rules/order-form.ts'
import { type Drive, drive, takeOrder } from './flow.ts'
import { type CustomerWish, type Office, plantCustomer } from './office.ts'

const paysBefore = ({ payment }: CustomerWish) => payment?.kind === 'prepaid' || payment?.kind === 'deposit'
type Stop = (order: Drive, wish: CustomerWish) => Promise<unknown>

/** The way of an order, stop by stop. Whoever pays beforehand pays all of it before production. */
const WAY = {
  taken: async () => undefined,
  checked: (order) => order.check(),
  technical: (order) => order.technical(),
  planned: (order) => order.production(),
  sheet: (order) => order.sheet(),
  proofread: (order) => order.proofread(),
  sent: (order) => order.send(),
  received: (order) => order.confirmReceipt(),
  attached: (order) => order.attachSignBack(),
  signedBack: (order) => order.checkSignBack(),
  paid: async (order, wish) => (paysBefore(wish) ? order.pay(9_850_000) : undefined),
  issued: (order) => order.issueProductionOrder(),
  countersigned: (order) => order.countersign(),
  started: (order) => order.acknowledge(),
  followed: (order) => order.checkTips(),
  reported: (order) => order.reportDay(),
  inspected: (order) => order.inspect(),
  inStock: (order) => order.warehouse(),
  reviewAsked: (order) => order.requestPaymentReview(),
  balanced: async (order, wish) => (paysBefore(wish) ? order.balanceNotice() : undefined),
  agreed: (order) => order.reviewPayment(),
  noticed: (order) => order.deliveryNotice(),
  briefed: (order) => order.briefCarrier(),
  dispatched: (order) => order.dispatch(),
  announced: (order) => order.dispatchNotice(),
  faxed: (order) => order.send('dispatchNotice'),
  confirmed: (order) => order.confirmReceipt(),
  arrived: (order) => order.arrived(),
  signedFor: (order) => order.receipt(),
  satisfied: (order) => order.satisfied(),
} satisfies Record<string, Stop>
export type StopName = keyof typeof WAY

/** Drives an order on from behind `from` up to and with `to`. */
export async function driveOn(order: Drive, wish: CustomerWish, from: StopName, to: StopName): Promise<void> {
  const names = Object.keys(WAY) as StopName[]
  for (const name of names.slice(names.indexOf(from) + 1, names.indexOf(to) + 1)) await (WAY[name] as Stop)(order, wish)
}

/** Class A on 60 days' credit: the customer whose order meets the fewest gates. */
export const TRUSTED: CustomerWish = { class: 'A', payment: { kind: 'credit', days: 60 } }

/** A new customer with an order that has come up to and with a stop of its way. */
export async function orderAt(
  office: Office,
  to: StopName,
  wish: CustomerWish = TRUSTED,
  change: Partial<OrderForm> = {},
): Promise<Drive & { readonly orderId: string; readonly customerId: string }> {
  const customerId = await plantCustomer(office, wish)
  const orderId = await takeOrder(office, customerId, change)
  const order = await drive(office, orderId)
  await driveOn(order, wish, 'taken', to)
  return { ...order, orderId, customerId }
}
