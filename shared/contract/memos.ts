import type { ItemSource } from '#shared/rules/item-source.ts'
import type { FormItem, OrderForm } from '#shared/rules/order-form.ts'
import type { Person } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'

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
