import type { Instant } from '#shared/values/instant.ts'
import type { Quantity } from '#shared/values/quantity.ts'

/** The languages a paper can be in: the customer's, or for papers that stay in the house the office's. */
export type PaperLanguage = 'zh-CN' | 'zh-TW' | 'en'

/** Who a copy is for; stands in the box beside the title and in the footer. */
export type PaperCopy = 'customer' | 'office' | 'production' | 'technical' | 'warehouse' | 'carrier'

/** The company as it stands at the head of its papers. `mark` is one to four characters, read downwards. */
export type Letterhead = {
  readonly mark: string
  readonly name: string
  readonly latinName: string
  readonly address: string
  readonly phone: string
  readonly fax: string
}

/** What every paper carries, whatever it says. */
export type PaperHead = {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  /** The number under which the paper is filed; the QR code holds it too. */
  readonly number: string
  /** What the QR code holds where it says more than the number, or null: the edition that came back must be told from others. Empty: no code. */
  readonly code: string | null
  readonly revision: number
  readonly copy: PaperCopy
  readonly printedAt: Instant
  /** IANA name of the office's time zone; all moments on the paper are its wall clock. */
  readonly timeZone: string
  /** 1 is the original; from 2 on the paper is marked as a reprint. */
  readonly copyNumber: number
  /** The revision that made this paper void, or null while it is good. */
  readonly supersededBy: number | null
}

/** A name under a paper, with the moment of the signature. */
export type Signed = { readonly name: string; readonly at: Instant }

/** What is made or delivered in one line: nothing about money or dates. */
export type PaperGoods = {
  readonly productNumber: string
  readonly productName: string
  readonly specification: string
  readonly unit: string
  readonly quantity: Quantity
}
