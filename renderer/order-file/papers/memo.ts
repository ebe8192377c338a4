import type { MemoModel } from '#renderer/print/models.ts'
import type { MemoRow } from '#shared/contract/memos.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { completeness } from '#shared/rules/completeness.ts'
import { headOf, type PaperOffice } from './office.ts'

/** What the memo says in words of the office. */
export type MemoWords = {
  readonly channel: (channel: string) => string
  readonly item: (item: string) => string
  readonly said: (item: string) => string
}

/** The customer information memorandum with the promised answer time (R1.2, R3.1). */
export function memoModel({ file }: OrderFileAnswer, memo: MemoRow, office: PaperOffice, words: MemoWords): MemoModel {
  return {
    ...headOf(office, memo.number, memo.version, 'office'),
    takenAt: memo.takenAt,
    takenBy: memo.takenBy.name,
    channel: words.channel(memo.channel),
    customer: file.customer.name,
    contact: memo.contact,
    phone: memo.phone,
    promisedUntil: memo.promisedUntil,
    items: completeness(memo.form, file.policy).map((row) => ({
      label: words.item(row.item),
      said: words.said(row.item),
      state: row.state === 'there' ? 'clear' : row.state,
    })),
    words: memo.said,
    files: [],
  }
}
