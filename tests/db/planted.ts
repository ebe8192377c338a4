import { type CustomerRecord, insertCustomer } from '#db/queries/customers.ts'
import { insertMemo, type Memo } from '#db/queries/memos.ts'
import { type ConfirmedForm, insertOrder } from '#db/queries/orders.ts'
import { insertProduct, type Product } from '#db/queries/products.ts'
import { type OrderSummary, replaceProjection } from '#db/queries/projection.ts'
import { insertBatch, moveStock } from '#db/queries/stock.ts'
import type { WriteDb } from '#db/store.ts'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'

export const at = (ms: number): Instant => ms as Instant
export const on = (day: string): CivilDate => day as CivilDate
export const fen = (amount: number): Money => amount as Money
export const milli = (amount: number): Quantity => amount as Quantity
export const price = (amount: number): UnitPrice => amount as UnitPrice
export const CLERK = { id: 'u-chen', name: '陈晓' }

export const aCustomer = (id: string, more: Partial<CustomerRecord['customer']> = {}): CustomerRecord => ({
  customer: {
    id,
    number: `C-${id}`,
    name: `苏州${id}纸品有限公司`,
    shortName: id,
    pinyin: 'szzp',
    class: 'B',
    classReason: '',
    blacklisted: false,
    blacklistReason: '',
    creditLimit: fen(10_000_00),
    phone: '0512-6588 2107',
    fax: '0512-6588 2108',
    region: '江苏',
    taxNumber: '',
    invoiceTitle: '',
    salesId: null,
    clerkId: null,
    remark: '',
    active: true,
    version: 1,
    createdAt: at(1),
    mergedIntoId: null,
    ...more,
  },
  contacts: [
    {
      id: `${id}-contact`,
      name: '李敏',
      duty: '采购',
      phone: '138 0620 5521',
      email: '',
      wechat: '',
      signs: true,
      active: true,
    },
  ],
  addresses: [{ id: `${id}-address`, place: '苏州工业园区', consignee: '王强', phone: '139 0000 1111', active: true }],
})

const aProduct = (id: string, more: Partial<Product> = {}): Product => ({
  id,
  number: `P-${id}`,
  name: '热敏纸',
  specification: '80mm',
  unit: '卷',
  category: '热敏',
  pinyin: 'rmz',
  cost: null,
  inspectionItems: ['克重'],
  active: true,
  version: 1,
  ...more,
})

export const aLine = (id: string, more: Partial<FormLine> = {}): FormLine => ({
  id,
  productId: 'paper',
  productNumber: 'P-paper',
  productName: '热敏纸',
  specification: '80mm',
  unit: '卷',
  quantity: milli(2_000),
  unitPrice: price(50_0000),
  requestedDate: on('2026-11-30'),
  note: '',
  ...more,
})

export const aForm = (
  customerId: string,
  lines: readonly FormLine[],
  more: Partial<OrderForm> = {},
): ConfirmedForm => ({
  orderType: 'standard',
  terms: {
    contact: '李敏',
    contactPhone: '13806205521',
    signer: '李敏',
    customerPo: 'PO-7',
    deliveryPlace: '苏州工业园区',
    consignee: '王强',
    consigneePhone: '13900001111',
    packaging: '纸箱',
    label: '',
    transport: '汽运',
    payment: '',
    invoiceKind: '专票',
    invoiceTitle: '',
    toleranceBp: 500,
    special: '',
  },
  unclear: [],
  ...more,
  lines,
  customerId,
})

export const aMemo = (id: string, more: Partial<Memo> = {}): Memo => ({
  id,
  number: `M-${id}`,
  channel: 'telephone',
  phone: '13806205521',
  contact: '',
  customerId: null,
  customerName: '',
  said: '要两卷热敏纸',
  form: { ...aForm('', []), customerId: null },
  fileIds: [],
  takenAt: at(1_000),
  takenById: CLERK.id,
  takenByName: CLERK.name,
  clerkId: null,
  typedByIds: [],
  promisedUntil: at(2_000),
  answeredAt: null,
  answeredById: null,
  answeredByName: null,
  answer: '',
  status: 'open',
  orderId: null,
  closeReason: '',
  version: 1,
  sources: [],
  ...more,
})

export const aSummary = (orderId: string, more: Partial<OrderSummary> = {}): OrderSummary => ({
  orderId,
  number: `N-${orderId}`,
  version: 1,
  customerId: 'xinhe',
  customerName: 'xinhe',
  class: 'B',
  clerkId: CLERK.id,
  clerkName: CLERK.name,
  salesId: null,
  salesName: null,
  stage: 'pendingReview',
  currentStep: 4,
  ticks: 'ddd...............',
  stuckCode: null,
  stuckParams: null,
  productText: '热敏纸',
  quantity: milli(2_000),
  unit: '卷',
  amount: fen(100_00),
  orderedOn: on('2026-11-20'),
  requestedDate: null,
  scheduledBase: null,
  preDeliveryBase: null,
  preDeliveryOn: null,
  postponedFrom: null,
  signedBackOn: null,
  dueAt: null,
  open: true,
  confirmed: true,
  deliveredAmount: fen(0),
  receivedAmount: fen(0),
  payableOn: null,
  updatedAt: at(1),
  ...more,
})

/** Customer `xinhe`, product `paper` and one batch of it; what most tests stand on. */
export async function plantOffice(db: WriteDb): Promise<void> {
  await insertCustomer(db, aCustomer('xinhe'))
  await insertProduct(db, aProduct('paper'))
}

/** An order of `xinhe` with its memo and summary. */
export async function plantOrder(
  db: WriteDb,
  id: string,
  { lines = [aLine(`${id}-1`)], ...summary }: Partial<OrderSummary> & { lines?: readonly FormLine[] } = {},
): Promise<void> {
  const whole = aSummary(id, summary)
  await insertMemo(db, aMemo(`${id}-memo`))
  await insertOrder(db, {
    memoId: `${id}-memo`,
    form: aForm(whole.customerId, lines),
    head: {
      id,
      number: whole.number,
      revision: 1,
      version: 1,
      orderedOn: whole.orderedOn,
      createdAt: at(1),
      clerk: CLERK,
      sales: null,
      enteredBy: CLERK,
      currency: 'CNY',
    },
  })
  await replaceProjection(db, { summary: whole, work: [], loads: [], needs: [] })
}

/** A batch with `quantity` in it. */
export async function plantBatch(db: WriteDb, id: string, madeOn: string, amount: number): Promise<void> {
  await insertBatch(db, {
    id,
    number: `B-${id}`,
    productId: 'paper',
    specification: '80mm',
    madeOn: on(madeOn),
    location: 'A-1',
    formulaId: null,
    formulaVersion: null,
    orderId: null,
    lineId: null,
  })
  await moveStock(db, {
    batchId: id,
    kind: 'in',
    quantity: milli(amount),
    orderId: null,
    lineId: null,
    paperId: null,
    at: at(1),
    byId: CLERK.id,
    reason: '',
  })
}
