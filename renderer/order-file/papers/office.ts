import { letterheadOf } from '#renderer/print/letterhead.ts'
import type { PaperCopy, PaperHead, Signed } from '#renderer/print/models.ts'
import type { Company } from '#shared/contract/office.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import type { Paper } from '#shared/rules/papers.ts'
import type { Instant } from '#shared/values/instant.ts'
import { phoneOf } from '../data/people.ts'

/** What the papers need to know of the office that prints them. */
export type PaperOffice = {
  readonly company: Company
  readonly now: Instant
  readonly timeZone: string
}

/** Head of a paper as it is before printing: its first copy; the data owner counts and marks reprints. */
export function headOf(office: PaperOffice, number: string, revision: number, copy: PaperCopy): PaperHead {
  const { company, now, timeZone } = office
  return {
    language: company.language,
    letterhead: letterheadOf(company),
    number,
    code: null,
    revision,
    copy,
    printedAt: now,
    timeZone,
    copyNumber: 1,
    supersededBy: null,
  }
}

/** Who signed or wrote a paper, and when; null while it is not there. */
export const signedBy = (paper: Paper | null | undefined): Signed | null =>
  paper ? { name: paper.signature?.signer.name ?? paper.by.name, at: paper.at } : null

/** Clerk and salesperson with their telephone numbers, as papers name them. */
export function contactsOf(answer: OrderFileAnswer) {
  const { clerk, sales } = answer.file.order
  return {
    clerk: clerk.name,
    clerkPhone: phoneOf(answer, clerk.id),
    sales: sales?.name ?? '',
    salesPhone: phoneOf(answer, sales?.id),
  }
}
