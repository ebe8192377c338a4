import { civilDateOf, type Instant, instantOf } from '#shared/values/instant.ts'
import { type Blocker, blocker } from '../blockers.ts'
import { COVERS, isFresh, staleFacets } from '../coverage.ts'
import { freshPaper, paperById, stalePaper } from '../find.ts'
import type { OrderFile } from '../order-file.ts'
import { type PaperOf, papersOf } from '../papers.ts'
import { postponement } from '../postponement.ts'
import { currentSheet, sheetNumber } from './07-sheet.ts'
import { type FindStep, finding, newestMark, settled, staleOf } from './finding.ts'

type Sent = { readonly sending: PaperOf<'sending'> | null; readonly receipt: PaperOf<'sendingReceipt'> | null }

/** R8.2 the customer has it, and can read it. */
const hasArrived = ({ sending, receipt }: Sent): boolean =>
  sending?.body.result === 'sent' && receipt?.body.legible === true

/**
 * R8.1, R8.2 the sending of a subject by which the customer has it, else the newest try; with what he said of it.
 *
 * A second copy that does not get through takes nothing back: he has read the first.
 */
export function sendingOf(file: OrderFile, subject: 'sheet' | 'dispatchNotice', subjectId?: string) {
  const receipts = papersOf(file.papers, 'sendingReceipt')
  const tries = papersOf(file.papers, 'sending')
    .filter(({ body }) => body.subject === subject && (subjectId === undefined || body.subjectId === subjectId))
    .filter((paper) => isFresh(file, paper))
    .map(
      (sending): Sent => ({ sending, receipt: receipts.findLast(({ body }) => body.sendingId === sending.id) ?? null }),
    )
  const { sending, receipt } = tries.findLast(hasArrived) ?? tries.at(-1) ?? { sending: null, receipt: null }
  return { sending, receipt, done: hasArrived({ sending, receipt }) }
}

/** R8.1, R8.2 what is missing until a paper is with the customer, legibly. */
export function sendingBlockers(state: ReturnType<typeof sendingOf>, rule: 'R8.1' | 'R16.1'): readonly Blocker[] {
  const { sending, receipt } = state
  if (!sending) return [blocker(rule, 'notSent', [['clerk', 'recordSending']])]
  if (sending.body.result === 'failed')
    return [blocker(rule, 'sendingFailed', [['clerk', 'recordSending']], { remark: sending.body.remark })]
  if (!receipt) return [blocker('R8.2', 'receiptUnconfirmed', [['clerk', 'confirmReceipt'], 'customer'])]
  return receipt.body.legible ? [] : [blocker('R8.2', 'notLegible', [['clerk', 'recordSending']])]
}

/** R8 step 8: the sheet was sent, and the customer said on the telephone that he can read it. */
export const findFax: FindStep = (file) => {
  const state = sendingOf(file, 'sheet')
  return finding({
    mark: state.done ? newestMark([state.receipt]) : null,
    open: sendingBlockers(state, 'R8.1'),
    settled: state.done
      ? [settled('R8.2', 'receiptConfirmed', state.receipt, { by: state.receipt?.body.confirmedBy ?? '' })]
      : [],
    // What was sent says something else than the order says today: work that went past need not stop here (steps.ts).
    stale: state.sending ? [] : staleOf([stalePaper(file, 'sending', ({ body }) => body.subject === 'sheet')]),
    since: state.sending?.at ?? null,
    // It is to come back signed on the day it was sent (R9.3): whoever cannot read it signs nothing.
    due: state.sending ? closingOf(file, state.sending.at) : null,
  })
}

/** Close of business on the day of an instant. */
const closingOf = ({ policy }: OrderFile, at: Instant): Instant =>
  instantOf(civilDateOf(at, policy.timeZone), policy.officeCloses, policy.timeZone)

/** R9.1 what a returned sheet is checked for, in the order in which it is looked at. */
export const SIGN_BACK_CHECKS = ['signer', 'seal', 'unaltered', 'understood'] as const

/** R9.1 the newest fresh check of a sign-back, whatever it found. */
export const signBackCheckOf = (file: OrderFile): PaperOf<'signBackCheck'> | null => freshPaper(file, 'signBackCheck')

/**
 * R9.1, R19.1 the sheet says something else than the order says today in what the customer signs for: he signs the new one.
 *
 * An address or a contact by itself makes a new sheet, too, but the signature on the older one holds.
 */
export function isSuperseded(file: OrderFile, sheetId: string): boolean {
  const signed = paperById(file, 'sheet', sheetId)
  const changed = signed ? staleFacets(file, signed) : []
  return changed.some(({ facet }) => COVERS.signBackCheck?.includes(facet))
}

/** R9.1 the sheet that a page which comes back is of: the one that he was sent and that holds, else the one to be sent. */
export function sheetToSign(file: OrderFile): PaperOf<'sheet'> | null {
  const { sending } = sendingOf(file, 'sheet')
  const sent = sending && paperById(file, 'sheet', sending.body.subjectId)
  return sent && !isSuperseded(file, sent.id) ? sent : currentSheet(file)
}

/** Which sheet was signed, and which one he signs now: the one that holds, else the one that is still to be made. */
function editions(file: OrderFile, signBack: PaperOf<'signBack'>) {
  const sheets = papersOf(file.papers, 'sheet')
  const now = currentSheet(file)
  const signed = sheets.find((one) => one.id === signBack.body.sheetId)
  return {
    signed: signed ? sheetNumber(signed).version : 0,
    current: now ? sheetNumber(now).version : sheets.length + 1,
  }
}

/** R9.1 what keeps a returned sheet from being checked: there is none, or it is not today's. */
export function uncheckableSignBack(file: OrderFile): readonly Blocker[] {
  const attached = papersOf(file.papers, 'signBack').at(-1)
  if (!attached) return [blocker('R9.1', 'signBackMissing', ['customer', ['clerk', 'attachSignBack']])]
  return isSuperseded(file, attached.body.sheetId)
    ? [blocker('R9.1', 'signBackSuperseded', ['customer', ['clerk', 'attachSignBack']], editions(file, attached))]
    : []
}

function signBackBlockers(file: OrderFile): readonly Blocker[] {
  const attached = papersOf(file.papers, 'signBack').at(-1)
  const check = signBackCheckOf(file)
  if (!check || check.body.signBackId !== attached?.id) {
    const [uncheckable] = uncheckableSignBack(file)
    return [uncheckable ?? blocker('R9.1', 'signBackUnchecked', [['clerk', 'checkSignBack']])]
  }
  return SIGN_BACK_CHECKS.filter((name) => !check.body.checks[name]).map((name) =>
    blocker('R9.1', `signBackNo.${name}`, ['customer', ['clerk', 'attachSignBack']], { note: check.body.note }),
  )
}

/** R9 step 9: the customer's signed sheet is back and passed its four checks. Class A is chased, others are held. */
export const findSignBack: FindStep = (file) => {
  const open = signBackBlockers(file)
  const { sending } = sendingOf(file, 'sheet')
  const check = signBackCheckOf(file)
  const late = postponement(file)
  return finding({
    mark: open.length === 0 ? newestMark([check]) : null,
    open,
    settled: open.length === 0 && check ? [settled('R9.1', 'signedBack', check)] : [],
    stale: open.length === 0 ? [] : staleOf([stalePaper(file, 'signBackCheck')]),
    chased: file.policy.classes[file.customer.class].productionBeforeSignBack,
    since: sending?.at ?? null,
    due: late ? instantOf(late.sentOn, file.policy.officeCloses, file.policy.timeZone) : null,
  })
}
