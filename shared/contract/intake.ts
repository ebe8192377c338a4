import { z } from 'zod'
import type { ItemSource } from '#shared/rules/item-source.ts'
import type { ContractFacts, CreditFacts, LinePrices } from '#shared/rules/order-file.ts'
import type { FormItem, FormLine, OrderForm } from '#shared/rules/order-form.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { MatchedBy } from '#shared/rules/reading/match.ts'
import type { Person } from '#shared/rules/roles.ts'
import type { Stage } from '#shared/rules/step-table.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { answers, procedure } from './base.ts'
import { orderForm } from './forms.ts'
import { itemSource } from './item-source.ts'
import type { OrderRow } from './orders.ts'
import { id, idempotencyKey, instant, longText, reason, shortText } from './values.ts'

export const CHANNELS = [
  'telephone',
  'fax',
  'visit',
  'salesForm',
  'salesPhone',
  'wechat',
  'email',
  'webShop',
  'excel',
] as const

export type FaxRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly fileId: string | null
  readonly mime: string
  readonly size: number
  readonly pages: number
  readonly senderNumber: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly arrivedAt: Instant
  readonly status: 'unfiled' | 'filed' | 'notOrder'
  /** 'damaged', 'protected', 'tooLarge', 'empty', 'unreadable' or 'unknownType': shown, kept, never dropped. */
  readonly problem: string | null
  readonly reason: string
  readonly orderId: string | null
  readonly memoId: string | null
  /** Of the memo that it was filed with; empty where there is none. */
  readonly memoNumber: string
  /** How often the same bytes came in again, and when last. */
  readonly repeats: number
  readonly repeatedAt: Instant | null
}

/** A fax that a memo was typed off: what is needed to look at it. */
export type MemoFax = Pick<FaxRow, 'id' | 'number' | 'fileId' | 'mime' | 'pages' | 'problem'>

/** A photo, screenshot or mail that belongs to a memo (R1.2). */
export type MemoFile = { readonly id: string; readonly name: string; readonly mime: string }

export type MemoRow = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly channel: (typeof CHANNELS)[number]
  readonly phone: string
  readonly contact: string
  readonly said: string
  readonly form: OrderForm
  readonly customerName: string | null
  readonly takenAt: Instant
  readonly takenBy: Person
  readonly promisedUntil: Instant | null
  readonly answeredAt: Instant | null
  readonly status: 'open' | 'order' | 'joined' | 'closed'
  readonly orderId: string | null
  readonly closeReason: string
  readonly faxes: readonly MemoFax[]
  /** Where on a page of them each item was read. */
  readonly sources: readonly ItemSource[]
  readonly files: readonly MemoFile[]
  readonly callbacks: readonly {
    readonly id: string
    readonly items: readonly FormItem[]
    readonly question: string
    readonly forId: string
    readonly outcome: string
    readonly doneAt: Instant | null
  }[]
}

/** Everything that helps while the customer is on the telephone. */
export type CallerFacts = {
  readonly customer: {
    readonly id: string
    readonly name: string
    readonly class: CustomerClass
    readonly blacklisted: boolean
    /** Why; empty where he is not. */
    readonly blacklistReason: string
    readonly phone: string
    readonly fax: string
  }
  readonly contact: string
  /** What the contact does there. */
  readonly duty: string
  readonly credit: CreditFacts
  readonly form: OrderForm
  readonly contract: ContractFacts | null
  readonly lastOrders: readonly OrderRow[]
  /** Those that are under way, the newest first; the count may be larger than the list, and is itself capped. */
  readonly openOrders: { readonly count: number; readonly more: boolean; readonly rows: readonly OrderRow[] }
  /** When he was last heard of, by whichever way; null where he never was. */
  readonly lastHeard: Instant | null
}

/** R1.4 what looks the same: an earlier order, or a memo that nothing was decided about yet; with its lines to compare. */
export type Duplicate = {
  readonly kind: 'order' | 'memo'
  readonly id: string
  readonly number: string
  /** The order date, or the day on which the memo was taken. */
  readonly day: CivilDate
  /** Who entered it. */
  readonly by: string
  readonly customerPo: string
  readonly deliveryPlace: string
  /** Null for a memo. */
  readonly stage: Stage | null
  readonly lines: readonly FormLine[]
}

/** What is known of a line while it is typed: prices with where they come from (R4.4), free stock (R6.2), its category. */
export type LineFacts = LinePrices & {
  readonly contractNumber: string | null
  readonly category: string
  /** For whom the plan is that counts, and from which quantity its price counts. */
  readonly planOffer: { readonly scope: PlanScope; readonly minimum: Quantity } | null
  /** From which quantity on the next price counts. */
  readonly nextBreak: { readonly minimum: Quantity; readonly price: UnitPrice } | null
  /** Finished, of this very specification, and allocated to nobody. */
  readonly free: Quantity
}

/** A product as it is proposed while its number, name, initials, figures or the customer's own number are typed. */
export type ProductOffer = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly specification: string
  readonly unit: string
  /** What this customer calls it; null where he has no name of his own for it. */
  readonly article: string | null
}

/** The products that a customer's words may mean, and by what they were found; several are for the clerk to choose from. */
export type ProductMatch = {
  readonly by: MatchedBy
  readonly products: readonly ProductOffer[]
  /** How many more fit than are listed. */
  readonly more: number
}

const memoInput = z.object({
  key: idempotencyKey,
  id: id.nullable(),
  version: z.number().int().min(0),
  channel: z.enum(CHANNELS),
  phone: shortText,
  contact: shortText,
  said: longText,
  form: orderForm,
  faxIds: z.array(id).max(50),
  /** Files uploaded before, put to those that the memo has: nothing is ever taken out of it. */
  fileIds: z.array(id).max(50).default([]),
  /** Where on a fax each item was read, of the faxes that the memo has or gets. */
  sources: z.array(itemSource).max(2000).default([]),
  promisedUntil: instant.nullable(),
})
export type MemoInput = z.infer<typeof memoInput>

/** Steps 1 to 3: fax tray, memos, answer times (R1–R3). */
export const intake = {
  faxes: procedure
    .input(z.object({ status: z.enum(['unfiled', 'filed', 'notOrder']), limit: z.number().int().min(1).max(200) }))
    .output(
      answers<{
        readonly rows: readonly FaxRow[]
        readonly filedToday: number
        readonly lastScan: Instant | null
        readonly folder: string
      }>(),
    ),
  fax: procedure.input(z.object({ id })).output(answers<FaxRow>()),
  rescan: procedure.input(z.object({})).output(answers<{ readonly arrived: number }>()),
  notAnOrder: procedure.input(z.object({ key: idempotencyKey, faxId: id, reason })).output(answers<null>()),
  backToTray: procedure.input(z.object({ key: idempotencyKey, faxId: id })).output(answers<null>()),
  /** Files the fax with an order that exists: as its sign-back, its receipt, or as a remark of the customer. */
  joinOrder: procedure
    .input(z.object({ key: idempotencyKey, faxId: id, orderId: id, reason: longText }))
    .output(answers<null>()),
  memos: procedure
    .input(z.object({ status: z.enum(['open', 'order', 'joined', 'closed']), limit: z.number().int().min(1).max(200) }))
    .output(answers<readonly MemoRow[]>()),
  memo: procedure.input(z.object({ id })).output(answers<MemoRow>()),
  saveMemo: procedure
    .input(memoInput)
    .output(answers<{ readonly id: string; readonly number: string; readonly version: number }>()),
  callers: procedure.input(z.object({ text: shortText })).output(
    answers<
      readonly {
        readonly id: string
        readonly name: string
        readonly class: CustomerClass
        readonly contact: string
        readonly phone: string
      }[]
    >(),
  ),
  caller: procedure.input(z.object({ customerId: id })).output(answers<CallerFacts>()),
  linePrices: procedure.input(z.object({ form: orderForm })).output(answers<readonly LineFacts[]>()),
  /** Products that fit what was typed, the likeliest first; with nothing typed what the customer calls by a name of his own. */
  productOffers: procedure
    .input(z.object({ customerId: id.nullable(), text: shortText, limit: z.number().int().min(1).max(50) }))
    .output(answers<readonly ProductOffer[]>()),
  /** For each line of a pasted, imported or written order the products that it may mean. */
  matchProducts: procedure
    .input(
      z.object({
        customerId: id.nullable(),
        goods: z.array(z.object({ product: shortText, name: shortText, specification: shortText })).max(500),
      }),
    )
    .output(answers<readonly ProductMatch[]>()),
  /** The units that the office's products are counted in, for reading quantities. */
  units: procedure.input(z.object({})).output(answers<readonly string[]>()),
  duplicates: procedure
    .input(z.object({ form: orderForm, memoId: id.nullable() }))
    .output(answers<readonly Duplicate[]>()),
  answerMemo: procedure.input(z.object({ key: idempotencyKey, memoId: id, said: longText })).output(answers<null>()),
  recordCallback: procedure
    .input(
      z.object({
        key: idempotencyKey,
        callbackId: id,
        /** Of the memo, as it was on the screen. */
        version: z.number().int().min(1),
        outcome: reason,
        form: orderForm,
      }),
    )
    .output(answers<null>()),
  closeMemo: procedure
    .input(z.object({ key: idempotencyKey, memoId: id, version: z.number().int().min(1), reason }))
    .output(answers<null>()),
  /** R1.5 the memo asks for a change of an order that exists; its clerk is told, and changes it by a change order. */
  joinMemo: procedure
    .input(z.object({ key: idempotencyKey, memoId: id, version: z.number().int().min(1), orderId: id, reason }))
    .output(answers<null>()),
  /** R2.3 the memo becomes an order; refused while a mandatory item is open. */
  toOrder: procedure
    .input(z.object({ key: idempotencyKey, memoId: id, version: z.number().int().min(1) }))
    .output(answers<{ readonly orderId: string; readonly number: string }>()),
}
