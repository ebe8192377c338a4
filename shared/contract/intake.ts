import { z } from 'zod'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { Instant } from '#shared/values/instant.ts'
import { answers, procedure } from './base.ts'
import type { CallerFacts, Duplicate, LineFacts, ProductMatch, ProductOffer } from './caller.ts'
import { orderForm } from './forms.ts'
import { itemSource } from './item-source.ts'
import { CHANNELS, type FaxRow, type MemoRow } from './memos.ts'
import { id, idempotencyKey, instant, longText, reason, shortText } from './values.ts'

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
