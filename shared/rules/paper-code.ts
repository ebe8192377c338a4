import type { PaperKind } from './papers.ts'

/** A document that carries a number of its own; `step` is where it belongs when it comes back signed, null where none does. */
type NumberedPaper = { readonly kind: PaperKind; readonly step: number | null }

/** By the prefix of their numbers (shared/values/document-number.ts). */
const NUMBERED: Readonly<Record<string, NumberedPaper>> = {
  SC: { kind: 'productionOrder', step: 10 },
  FH: { kind: 'deliveryNotice', step: 18 },
  DH: { kind: 'dispatchNotice', step: null },
  YK: { kind: 'balanceNotice', step: null },
}

/** Which document a number names, by its prefix; null for every number that is none of a document's own. */
export const numberedPaper = (number: string): NumberedPaper | null => NUMBERED[number.slice(0, 2)] ?? null

/** What is printed under an order's own number with the step at which it comes back signed with a pen (workflow: Sign-offs). */
export const SLIP_STEPS = { JS: 5, SQ: 6 } as const
export type SlipPrefix = keyof typeof SLIP_STEPS

/** What a code on a scanned page says: whose paper it is, which step it belongs to, and which edition of it. */
export type PaperCode =
  | { readonly kind: 'slip'; readonly orderNumber: string; readonly step: 5 | 6; readonly revision: number }
  | { readonly kind: 'sheet'; readonly orderNumber: string; readonly step: 9; readonly sheetNumber: string }
  /** A document with a number of its own: only the database knows its order. */
  | { readonly kind: 'document'; readonly number: string }

/** The code on a slip: order, step and revision, in capitals and digits, which make the coarsest and safest pattern. */
export const slipCode = (prefix: SlipPrefix, orderNumber: string, revision: number): string =>
  `${prefix}${orderNumber}/${revision}`

const CODE = /^(OD:([A-Z]{2})?(\d{8}-\d{3,})(?:\/(\d{1,3}))?)(?:\.(\d{1,2}))?$/

const partsOf = (text: string) => CODE.exec(text.trim().toUpperCase())

/** The code of one page of a paper: the first one bears the paper's own, as papers of one page do. */
export const pageCode = (code: string, page: number): string => (page === 1 ? code : `${code}.${page}`)

/** Whose page a scanned code is: the code of the paper as its first page bears it, and the page; null for any other code. */
export function scannedPage(text: string): { readonly code: string; readonly page: number } | null {
  const found = partsOf(text)
  return found && { code: found[1] ?? '', page: Number(found[5] ?? 1) }
}

/**
 * Reads the code that was printed on a paper (print/parts/QrCode.tsx); null for any other code on a page.
 *
 * A slip or sheet without an edition is an older print: edition 1. Which page it is does not matter: any page is the paper.
 */
export function readPaperCode(text: string): PaperCode | null {
  const found = partsOf(text)
  if (!found) return null
  const [, , prefix, orderNumber = '', edition = '1'] = found
  if (prefix === undefined) return { kind: 'sheet', orderNumber, step: 9, sheetNumber: `${orderNumber}/${edition}` }
  if (prefix in SLIP_STEPS)
    return { kind: 'slip', orderNumber, step: SLIP_STEPS[prefix as SlipPrefix], revision: Number(edition) }
  return { kind: 'document', number: `${prefix}${orderNumber}` }
}
