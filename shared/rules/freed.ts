import type { CivilDate } from '#shared/values/civil-date.ts'
import { type Money, money } from '#shared/values/money.ts'
import { type Quantity, quantity } from '#shared/values/quantity.ts'
import { orderAmount } from './amounts.ts'
import { type CancelledParts, cancellable, cancellationSigners, formWithout } from './cancelling.ts'
import { isFresh } from './coverage.ts'
import { holdingAnswerOf, lineProgress, productionAnswerOf } from './lines.ts'
import { stillToMake } from './materials.ts'
import type { OrderFile } from './order-file.ts'
import { latest, papersOf } from './papers.ts'
import type { Role } from './roles.ts'
import { currentSheet } from './steps/07-sheet.ts'
import { undispatched } from './steps/14-15-delivery.ts'

/** What of one line a cancelling takes out, and what that frees; quantities in thousandths of its unit. */
export type FreedLine = {
  readonly lineId: string
  readonly cancelled: Quantity
  readonly left: Quantity
  /** Allocated stock that is anybody's again. */
  readonly stock: Quantity
  /** So much of the line is not made yet: its raw material is free again. */
  readonly material: Quantity
  /** The days that production had given the line. */
  readonly plan: { readonly line: string; readonly from: CivilDate; readonly until: CivilDate } | null
}

/** A paper that is of no use any more; `isOut` where somebody outside has it already. */
export type VoidPaper = {
  readonly kind: 'sheet' | 'productionOrder' | 'deliveryNotice'
  readonly number: string
  readonly isOut: boolean
}

/** R19.2 everything that a cancelling does besides taking goods out of the order. */
export type Freed = {
  readonly lines: readonly FreedLine[]
  /** What the customer has paid for it: his balance, or finance pays it back. */
  readonly money: Money
  readonly papers: readonly VoidPaper[]
  readonly told: readonly Role[]
  readonly signers: readonly ('supervisor' | 'production')[]
}

function freedLine(file: OrderFile, lineId: string, cancelled: Quantity): FreedLine {
  const line = file.form.lines.find((one) => one.id === lineId)
  const left = quantity(Math.max(0, (line?.quantity ?? 0) - cancelled))
  const stock = file.stock.find((one) => one.lineId === lineId)
  const progress = lineProgress(file).find((one) => one.lineId === lineId)
  const unmade = progress ? stillToMake(progress) : 0
  const plan = productionAnswerOf(file, lineId)?.body
  return {
    lineId,
    cancelled,
    left,
    stock: quantity(Math.max(0, (stock?.allocated ?? 0) + (stock?.dispatched ?? 0) - left)),
    material: quantity(holdingAnswerOf(file, lineId) ? Math.min(cancelled, unmade) : 0),
    plan: plan ? { line: plan.productionLine, from: plan.productionDate, until: plan.scheduledDate } : null,
  }
}

/** The papers that the order as it becomes no longer stands on: all of them where nothing is left of it. */
function voidPapers(file: OrderFile, parts: CancelledParts): readonly VoidPaper[] {
  const after = parts === null ? null : { ...file, form: formWithout(file.form, parts) }
  const sheet = currentSheet(file)
  const order = latest(file.papers, 'productionOrder')
  const sent = papersOf(file.papers, 'sending').some(
    ({ body }) => body.subjectId === sheet?.id && body.result === 'sent',
  )
  return [
    ...(sheet ? [{ paper: sheet, kind: 'sheet' as const, number: sheet.body.number, isOut: sent }] : []),
    ...(order ? [{ paper: order, kind: 'productionOrder' as const, number: order.body.number, isOut: true }] : []),
    ...undispatched(file).flatMap((paper) =>
      paper.kind === 'deliveryNotice'
        ? [{ paper, kind: 'deliveryNotice' as const, number: paper.body.number, isOut: true }]
        : [],
    ),
  ]
    .filter(({ paper }) => isFresh(file, paper) && (after === null || !isFresh(after, paper)))
    .map(({ kind, number, isOut }) => ({ kind, number, isOut }))
}

/**
 * R19.2 what becomes free when the order, or a part of it, is cancelled, who must sign before and who is told.
 *
 * The screen shows it before anybody confirms; the core frees and tells by the same figures.
 */
export function freedBy(file: OrderFile, parts: CancelledParts): Freed {
  const { papers, form } = file
  const { received } = file.money
  const kept = parts === null ? 0 : orderAmount(formWithout(form, parts))
  const freed = money(Math.max(0, received - kept))
  const told: readonly (readonly [Role, boolean])[] = [
    ['clerk', true],
    ['sales', file.order.sales !== null],
    ['technical', latest(papers, 'technicalAnswer') !== null],
    ['production', latest(papers, 'productionAnswer') !== null || latest(papers, 'productionOrder') !== null],
    ['warehouse', undispatched(file).length > 0],
    ['finance', freed > 0],
  ]
  return {
    lines: (parts ?? cancellable(file)).map((part) => freedLine(file, part.lineId, part.quantity)),
    money: freed,
    papers: voidPapers(file, parts),
    told: told.flatMap(([role, isTold]) => (isTold ? [role] : [])),
    signers: cancellationSigners(file),
  }
}
