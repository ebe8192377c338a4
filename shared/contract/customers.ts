import { z } from 'zod'
import type { Blocker } from '#shared/rules/blockers.ts'
import type { MergeField } from '#shared/rules/customer-merge.ts'
import { MERGE_FIELDS } from '#shared/rules/customer-merge.ts'
import type { DoubleReason } from '#shared/rules/doubles.ts'
import { CUSTOMER_CLASSES, type CustomerClass } from '#shared/rules/policy.ts'
import type { Instant } from '#shared/values/instant.ts'
import { answers, procedure } from './base.ts'
import { amount, edit, id, idempotencyKey, listPage, longText, reason, shortText } from './values.ts'

export type CustomerRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly shortName: string
  readonly class: CustomerClass
  readonly blacklisted: boolean
  readonly creditLimit: number
  readonly phone: string
  readonly contact: string
  readonly region: string
  readonly salesName: string
  readonly active: boolean
  readonly version: number
}

const MOST_PARTS = 100
/** A row that was not saved yet has no id. */
const partId = id.nullable()
const contact = z.object({
  id: partId,
  name: shortText,
  duty: shortText,
  phone: shortText,
  email: shortText,
  wechat: shortText,
  signs: z.boolean(),
  active: z.boolean(),
})
const address = z.object({
  id: partId,
  place: shortText,
  consignee: shortText,
  phone: shortText,
  active: z.boolean(),
})
const article = z.object({
  id: partId,
  article: shortText,
  productId: shortText,
  specification: shortText,
  active: z.boolean(),
})

/** Everything of a customer that is typed; who may change which field, `customer-fields.ts` says. */
const fields = z.object({
  name: shortText.min(1),
  shortName: shortText,
  class: z.enum(CUSTOMER_CLASSES),
  classReason: shortText,
  blacklisted: z.boolean(),
  blacklistReason: shortText,
  creditLimit: amount,
  phone: shortText,
  fax: shortText,
  region: shortText,
  taxNumber: shortText,
  invoiceTitle: shortText,
  salesId: id.nullable(),
  clerkId: id.nullable(),
  remark: longText,
  active: z.boolean(),
  contacts: z.array(contact).max(MOST_PARTS),
  addresses: z.array(address).max(MOST_PARTS),
  articles: z.array(article).max(MOST_PARTS * 5),
})
export type CustomerFields = z.infer<typeof fields>

/** One customer whole, as his page shows and edits him. */
export type CustomerSheet = CustomerFields & {
  readonly id: string
  readonly number: string
  readonly pinyin: string
  readonly version: number
  readonly createdAt: Instant
  readonly salesName: string
  readonly clerkName: string
  /** The customer that this one was merged into. */
  readonly mergedInto: { readonly id: string; readonly number: string; readonly name: string } | null
  /** The doubles that were merged into this one. */
  readonly doubles: readonly { readonly id: string; readonly number: string; readonly name: string }[]
  /** What the products of his articles are called. */
  readonly products: Readonly<Record<string, { readonly number: string; readonly name: string }>>
}

export type LikelyDouble = {
  readonly a: CustomerRow
  readonly b: CustomerRow
  readonly why: readonly DoubleReason[]
}

/** Who may be one and the same, the most likely first; and of whom somebody said that they are not. */
export type Doubles = {
  readonly pairs: readonly LikelyDouble[]
  readonly apart: readonly {
    readonly a: CustomerRow
    readonly b: CustomerRow
    readonly by: string
    readonly at: Instant
  }[]
}

/** What a merge would do, before anybody confirms it. */
export type MergePreview = {
  readonly keep: CustomerSheet
  readonly double: CustomerSheet
  /** What the two say differently, and one may choose between. */
  readonly fields: readonly MergeField[]
  readonly moves: {
    readonly orders: number
    readonly openOrders: number
    readonly memos: number
    readonly faxes: number
    readonly contracts: number
    readonly pricePlans: number
  }
  readonly blockers: readonly Blocker[]
}

const pair = { keepId: id, doubleId: id }

/** Customers: class, credit, people and places; doubles and how they become one. */
export const customers = {
  customers: procedure
    .input(
      listPage.extend({
        which: z.enum(['active', 'inactive', 'all']).default('active'),
        /** The number behind which the page begins; only without `text`. */
        after: shortText.nullable().default(null),
      }),
    )
    .output(answers<readonly CustomerRow[]>()),
  customer: procedure.input(z.object({ id })).output(answers<CustomerSheet>()),
  saveCustomer: procedure
    /** The number counts for a new customer alone; empty takes the next one. */
    .input(fields.extend({ ...edit, number: shortText.default('') }))
    .output(answers<{ readonly id: string }>()),
  likelyDoubles: procedure.input(z.object({})).output(answers<Doubles>()),
  /** Two customers look like one and are not, or that is taken back. */
  judgeDouble: procedure
    .input(z.object({ key: idempotencyKey, a: id, b: id, areSame: z.boolean() }))
    .output(answers<null>()),
  mergePreview: procedure.input(z.object(pair)).output(answers<MergePreview>()),
  mergeCustomers: procedure
    .input(
      z.object({
        key: idempotencyKey,
        ...pair,
        keepVersion: z.number().int().min(1),
        doubleVersion: z.number().int().min(1),
        /** The fields whose value is taken from the double. */
        take: z.array(z.enum(MERGE_FIELDS)),
        reason,
      }),
    )
    .output(answers<{ readonly id: string; readonly orders: number }>()),
}
