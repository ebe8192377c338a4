import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import type { CreditFacts, LinePrices, OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine, OrderTerms, OrderType } from '#shared/rules/order-form.ts'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import type { CustomerClass, Policy } from '#shared/rules/policy.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant, instantOf } from '#shared/values/instant.ts'
import { money, NO_MONEY } from '#shared/values/money.ts'
import { NO_QUANTITY, quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { person } from './people.ts'

const ZONE = 'Asia/Shanghai'

export type OrderOptions = {
  readonly class?: CustomerClass
  readonly type?: OrderType
  /** Shorthand for the contract's payment: '30%' before production. */
  readonly deposit?: `${number}%`
  readonly payment?: PaymentTerms
  readonly withoutContract?: boolean
  readonly blacklisted?: boolean
  readonly lines?: readonly Partial<FormLine>[]
  readonly terms?: Partial<OrderTerms>
  readonly prices?: Partial<Omit<LinePrices, 'lineId'>>
  readonly credit?: Partial<CreditFacts>
  readonly policy?: Partial<Policy>
  /** `YYYY-MM-DD HH:mm` in Shanghai; the order is taken at that moment. */
  readonly at?: string
}

/** A wall-clock time in Shanghai, `YYYY-MM-DD HH:mm`, as a moment. */
export const at = (text: string): Instant => instantOf(civilDate(text.slice(0, 10)), text.slice(11, 16), ZONE)

const TERMS: OrderTerms = {
  contact: '刘芳',
  contactPhone: '0571-8800 1234',
  signer: '刘芳',
  customerPo: 'PO-77',
  deliveryPlace: '杭州市滨江区江南大道 1 号',
  consignee: '刘芳',
  consigneePhone: '13800001234',
  packaging: '木托盘',
  label: '中性标签',
  transport: '汽运',
  payment: '按合同',
  invoiceKind: '增值税专用发票',
  invoiceTitle: '杭州包装有限公司',
  toleranceBp: 500,
  special: '端面不许毛边',
}

/** 10.000 t at 1,000.00: a line of 10,000.00. */
const line = (wanted: Partial<FormLine>, index: number): FormLine => ({
  id: `line-${index + 1}`,
  productId: `product-${index + 1}`,
  productNumber: `P-${index + 1}`,
  productName: '离型纸',
  specification: '70g/m² 787mm',
  unit: '吨',
  quantity: quantity(10_000),
  unitPrice: unitPrice(10_000_000),
  requestedDate: civilDate('2026-03-20'),
  note: '',
  ...wanted,
})

const paymentOf = ({ deposit, payment }: OrderOptions): PaymentTerms => {
  if (deposit) return { kind: 'deposit', depositBp: Number.parseFloat(deposit) * 100 }
  return payment ?? { kind: 'credit', days: 30 }
}

/**
 * An order file as it is when it has just become an order: Monday 2026-03-02 10:00, class B, one line of 10,000.00
 * on 30 days' credit, everything known, nothing exceptional, no paper yet.
 */
export function anOrder(options: OrderOptions = {}): OrderFile {
  const now = at(options.at ?? '2026-03-02 10:00')
  const today = civilDateOf(now, ZONE)
  const lines = (options.lines ?? [{}]).map(line)
  const { id, name } = person('clerk')
  const clerk = { id, name }
  return {
    order: {
      id: 'order-1',
      number: '20260302-001',
      revision: 1,
      version: 1,
      orderedOn: today,
      createdAt: now,
      clerk,
      sales: { id: person('sales').id, name: person('sales').name },
      enteredBy: clerk,
      currency: 'CNY',
    },
    form: {
      customerId: 'customer-1',
      orderType: options.type ?? 'standard',
      terms: { ...TERMS, ...options.terms },
      lines,
      unclear: [],
    },
    memo: {
      id: 'memo-1',
      number: 'M20260302-001',
      channel: 'telephone',
      takenAt: now,
      takenBy: clerk,
      promisedUntil: at('2026-03-02 12:00'),
      answeredAt: null,
      answeredBy: null,
    },
    customer: {
      id: 'customer-1',
      name: '杭州包装有限公司',
      class: options.class ?? 'B',
      blacklisted: options.blacklisted ?? false,
      phone: '0571-8800 1234',
      fax: '0571-8800 1235',
      contact: '刘芳',
    },
    contract: options.withoutContract
      ? null
      : { id: 'contract-1', number: 'HT-1', payment: paymentOf(options), signer: '刘芳', deliveryTerms: '送到' },
    credit: {
      limit: money(10_000_000),
      receivables: NO_MONEY,
      undelivered: NO_MONEY,
      overdue: NO_MONEY,
      ...options.credit,
    },
    prices: lines.map((one) => ({
      lineId: one.id,
      contract: one.unitPrice,
      plan: null,
      last: null,
      lastOn: null,
      cost: null,
      specificationKnown: true,
      ...options.prices,
    })),
    technical: lines.map((one) => ({
      lineId: one.id,
      category: '',
      formulaId: 'F-1',
      formulaVersion: 1,
      repeat: false,
    })),
    receipts: [],
    stock: lines.map((one) => ({
      lineId: one.id,
      allocated: NO_QUANTITY,
      dispatched: NO_QUANTITY,
      available: NO_QUANTITY,
    })),
    money: { received: NO_MONEY, reversed: [] },
    papers: [],
    policy: { ...DEFAULT_POLICY, ...options.policy },
    now,
    today,
  }
}
