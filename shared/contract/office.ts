import { z } from 'zod'
import type { ActionName } from '#shared/rules/actions.ts'
import { CUSTOMER_CLASSES, type CustomerClass, type Policy } from '#shared/rules/policy.ts'
import { ROLES, type Role } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'
import { type UnitPrice } from '#shared/values/unit-price.ts'
import { answers, procedure } from './base.ts'
import { paymentTerms } from './forms.ts'
import { policy } from './policy.ts'
import { amount, day, draftText, id, idempotencyKey, longText, pin, shortText, unitPrice } from './values.ts'

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The letterhead. */
export type Company = {
  readonly name: string
  readonly nameEn: string
  readonly short: string
  readonly address: string
  readonly phone: string
  readonly fax: string
  readonly language: Language
}

export type Tile = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly waiting: number
  readonly drafts: number
  readonly lastSeenAt: Instant | null
}

/** What a screen needs to know before and after somebody signed in. */
export type SessionState = {
  readonly company: Company | null
  readonly tiles: readonly Tile[]
  readonly me: {
    readonly id: string
    readonly name: string
    readonly roles: readonly Role[]
    readonly phone: string
  } | null
  readonly locked: boolean
  readonly policy: Policy | null
  readonly version: string
  readonly now: Instant
  readonly backup: { readonly at: Instant; readonly verified: boolean } | null
}

const company = z.object({
  name: shortText.min(1),
  nameEn: shortText,
  short: shortText.max(8),
  address: shortText,
  phone: shortText,
  fax: shortText,
  language: z.enum(LANGUAGES),
})

/** First start, sign-in, lock. */
export const session = {
  state: procedure.input(z.object({})).output(answers<SessionState>()),
  firstStart: procedure
    .input(z.object({ key: idempotencyKey, company, adminName: shortText.min(1), adminPin: pin, sample: z.boolean() }))
    .output(answers<{ readonly adminId: string }>()),
  signIn: procedure.input(z.object({ userId: id, pin })).output(answers<SessionState>()),
  lock: procedure.input(z.object({})).output(answers<null>()),
  signOut: procedure.input(z.object({})).output(answers<null>()),
}

export type TaskRow = {
  readonly orderId: string | null
  readonly memoId: string | null
  readonly number: string
  readonly customerName: string
  readonly class: CustomerClass | null
  readonly ticks: string
  readonly step: number
  readonly action: ActionName | 'completeMemo' | 'answerMemo' | 'callBack'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly since: Instant | null
  readonly dueAt: Instant | null
  /** The other departments that the same order waits for. */
  readonly others: readonly Role[]
}
export type NoticeRow = {
  readonly id: string
  readonly kind: string
  readonly params: Readonly<Record<string, string | number>>
  readonly orderId: string | null
  readonly at: Instant
  readonly readAt: Instant | null
}

/** My desk: what waits for me, promises, notices, drafts (R23.1, R23.2, R3.2). */
export const desk = {
  tasks: procedure.input(z.object({ limit: z.number().int().min(1).max(500) })).output(
    answers<{
      readonly rows: readonly TaskRow[]
      readonly more: boolean
      readonly counters: {
        readonly waiting: number
        readonly late: number
        readonly today: number
        readonly signBackMissing: number
        readonly promises: number
        readonly faxes: number
        readonly inProduction: number
      }
    }>(),
  ),
  promises: procedure.input(z.object({})).output(answers<readonly TaskRow[]>()),
  notices: procedure.input(z.object({})).output(answers<readonly NoticeRow[]>()),
  readNotice: procedure.input(z.object({ id })).output(answers<null>()),
  draft: procedure
    .input(z.object({ name: shortText }))
    .output(answers<{ readonly body: string; readonly at: Instant } | null>()),
  keepDraft: procedure
    .input(z.object({ name: shortText, body: draftText }))
    .output(answers<{ readonly at: Instant }>()),
  dropDraft: procedure.input(z.object({ name: shortText })).output(answers<null>()),
}

export type UserRow = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly phone: string
  readonly active: boolean
  readonly version: number
}
export type CustomerRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly class: CustomerClass
  readonly classReason: string
  readonly blacklisted: boolean
  readonly creditLimit: number
  readonly phone: string
  readonly fax: string
  readonly contact: string
  readonly salesId: string | null
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly invoiceTitle: string
  readonly active: boolean
  readonly version: number
}
export type ProductRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly specification: string
  readonly unit: string
  readonly price: UnitPrice | null
  readonly active: boolean
  readonly version: number
}
export type ContractRow = {
  readonly id: string
  readonly number: string
  readonly customerId: string
  readonly customerName: string
  readonly from: string
  readonly to: string
  readonly payment: z.infer<typeof paymentTerms>
  readonly signer: string
  readonly deliveryTerms: string
  readonly version: number
}

const edit = { key: idempotencyKey, id: id.nullable(), version: z.number().int().min(0) }
const page = z.object({ text: shortText.default(''), limit: z.number().int().min(1).max(500) })

/** Master data and settings, as far as the 18 steps need them. */
export const office = {
  users: procedure.input(z.object({})).output(answers<readonly UserRow[]>()),
  saveUser: procedure
    .input(
      z.object({
        ...edit,
        name: shortText.min(1),
        roles: z.array(z.enum(ROLES)).min(1),
        phone: shortText,
        pin: pin.nullable(),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
  customers: procedure.input(page).output(answers<readonly CustomerRow[]>()),
  saveCustomer: procedure
    .input(
      z.object({
        ...edit,
        name: shortText.min(1),
        class: z.enum(CUSTOMER_CLASSES),
        classReason: shortText,
        blacklisted: z.boolean(),
        creditLimit: amount,
        phone: shortText,
        fax: shortText,
        contact: shortText,
        salesId: id.nullable(),
        deliveryPlace: shortText,
        consignee: shortText,
        consigneePhone: shortText,
        invoiceTitle: shortText,
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
  products: procedure.input(page).output(answers<readonly ProductRow[]>()),
  saveProduct: procedure
    .input(
      z.object({
        ...edit,
        number: shortText.min(1),
        name: shortText.min(1),
        specification: shortText.min(1),
        unit: shortText.min(1),
        price: unitPrice.nullable(),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
  contracts: procedure.input(page).output(answers<readonly ContractRow[]>()),
  saveContract: procedure
    .input(
      z.object({
        ...edit,
        number: shortText.min(1),
        customerId: id,
        from: day,
        to: day,
        payment: paymentTerms,
        signer: shortText.min(1),
        deliveryTerms: shortText,
      }),
    )
    .output(answers<{ readonly id: string }>()),
  formulas: procedure.input(z.object({ productId: id.nullable() })).output(
    answers<
      readonly {
        readonly id: string
        readonly number: string
        readonly version: number
        readonly productId: string | null
      }[]
    >(),
  ),
  productionLines: procedure
    .input(z.object({}))
    .output(answers<readonly { readonly id: string; readonly name: string }[]>()),
  settings: procedure.input(z.object({})).output(
    answers<{
      readonly company: Company
      readonly policy: Policy
      readonly faxFolder: string
      readonly version: number
    }>(),
  ),
  saveSettings: procedure
    .input(
      z.object({
        key: idempotencyKey,
        version: z.number().int(),
        company,
        faxFolder: shortText,
        policy,
        reason: longText,
      }),
    )
    .output(answers<null>()),
  verifyAudit: procedure
    .input(z.object({}))
    .output(answers<{ readonly entries: number; readonly firstBroken: number | null }>()),
}

/** What one file may hold, in bytes: no scan or photo of an order is larger, and the screen could not show it. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024

/** Files: bytes go through the door's upload path; the database knows size and digest. */
export const files = {
  upload: procedure
    .input(z.object({ key: idempotencyKey, name: shortText.min(1), base64: z.string().max(90_000_000) }))
    .output(answers<{ readonly id: string; readonly mime: string; readonly pages: number }>()),
  /** A fax from the tray as a file of the order. */
  fromFax: procedure
    .input(z.object({ key: idempotencyKey, faxId: id, orderId: id }))
    .output(answers<{ readonly id: string }>()),
}

/** Printing: the copy number is counted, reprints are marked. */
export const print = {
  count: procedure
    .input(
      z.object({
        key: idempotencyKey,
        document: z.enum(['sheet', 'productionCopy', 'deliveryNotice', 'memo', 'balanceNotice', 'dispatchNotice']),
        subjectId: id,
      }),
    )
    .output(answers<{ readonly copy: number; readonly at: Instant }>()),
}
