import { type Blocker, blocker } from '../blockers.ts'
import {
  type CancelledParts,
  cancellable,
  cancellationSigners,
  formWithout,
  mayWithdraw,
  missingSigners,
  openCancellation,
  partsOf,
} from '../cancelling.ts'
import { namedLine } from '../named-line.ts'
import type { OrderFile } from '../order-file.ts'
import { latest } from '../papers.ts'
import { tierRole } from './own-exception.ts'
import { type Body, none, type RuleTable } from './rule.ts'

const NOT_ASKED = blocker('R19.2', 'noCancellation', [['clerk', 'requestCancellation']])

/** R19.2 goods that left cannot be cancelled: not the order they belong to, and of a line no more than was ordered and is still here. */
function goodsLeft(file: OrderFile, parts: CancelledParts): readonly Blocker[] {
  if (parts === null) return latest(file.papers, 'dispatch') ? [blocker('R19.2', 'goodsLeft', [])] : []
  const orderedOf = (id: string) => file.form.lines.find((line) => line.id === id)?.quantity ?? 0
  const tooMuch = parts.flatMap(({ lineId, quantity }) => {
    const ordered = orderedOf(lineId)
    const { number: line } = namedLine(file, lineId)
    return quantity > ordered ? [blocker('R19.2', 'moreThanOrdered', [], { line, ordered })] : []
  })
  if (tooMuch.length > 0) return tooMuch
  const most = new Map(cancellable(file).map((one) => [one.lineId, one.quantity]))
  return parts.some(({ lineId, quantity }) => quantity > (most.get(lineId) ?? 0))
    ? [blocker('R19.2', 'goodsLeft', [])]
    : []
}

/** R19.2 what was asked for, whole or in part; after the production order the supervisor and production sign it. */
const cancelGate =
  (whole: boolean) =>
  (file: OrderFile): readonly Blocker[] => {
    const request = openCancellation(file)
    if (!request) return [NOT_ASKED]
    const parts = partsOf(request)
    if (whole !== (parts === null)) {
      return [blocker('R19.2', whole ? 'partAsked' : 'wholeAsked', [['clerk', whole ? 'cancelPart' : 'cancelOrder']])]
    }
    const left = goodsLeft(file, parts)
    if (left.length > 0) return left
    // The order was made smaller since it was asked for: what would go now is the order itself.
    if (parts !== null && formWithout(file.form, parts).lines.length === 0)
      return [blocker('R19.2', 'nothingLeft', [['clerk', 'requestCancellation']])]
    return missingSigners(file).map((tier) =>
      blocker('R19.2', 'cancellationUnapproved', [[tier, 'approveCancellation']], { tier }),
    )
  }

/** R19.1, R19.2: change orders, cancelling, and handing the order over (R1.6). */
export const CHANGE_ACTIONS = {
  changeOrder: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: none },
  requestCancellation: {
    step: 2,
    roles: ['clerk', 'supervisor'],
    signed: false,
    gate: (file, _, body: Body) => goodsLeft(file, (body.lines ?? null) as CancelledParts),
  },
  approveCancellation: {
    step: 2,
    roles: ['supervisor', 'production'],
    signed: true,
    gate: (file, actor, body) => {
      const request = openCancellation(file)
      return [
        ...(request ? [] : [NOT_ASKED]),
        ...(request?.by.id === actor.id ? [blocker('R19.2', 'ownException', ['supervisor', 'production'])] : []),
        ...tierRole('R19.2', actor, body),
      ]
    },
  },
  /** Written, as the signature would have been: whose no it was, and why. */
  refuseCancellation: {
    step: 2,
    roles: ['supervisor', 'production'],
    signed: true,
    gate: (file, actor, body) => {
      const request = openCancellation(file)
      if (!request) return [NOT_ASKED]
      // Before the production order nobody signs: there is nothing to refuse, the clerk and the customer decide.
      if (cancellationSigners(file).length === 0) return [blocker('R19.2', 'nothingToRefuse', [])]
      const open: readonly string[] = missingSigners(file)
      const hasSigned = body.tier !== undefined && !open.includes(body.tier)
      return [
        ...(request.by.id === actor.id ? [blocker('R19.2', 'ownException', ['supervisor', 'production'])] : []),
        ...(hasSigned ? [blocker('R19.2', 'cancellationSigned', [['clerk', 'withdrawCancellation']])] : []),
        ...tierRole('R19.2', actor, body),
      ]
    },
  },
  withdrawCancellation: {
    step: 2,
    roles: ['clerk', 'supervisor'],
    signed: false,
    gate: (file, actor) => {
      const request = openCancellation(file)
      if (!request) return [NOT_ASKED]
      return mayWithdraw(file, request, actor.id)
        ? []
        : [blocker('R19.2', 'notYourRequest', [['clerk', 'withdrawCancellation']], { name: request.by.name })]
    },
  },
  cancelOrder: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: cancelGate(true) },
  cancelPart: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: cancelGate(false) },
  handOver: { step: 1, roles: ['clerk', 'supervisor'], signed: false, gate: none },
} as const satisfies RuleTable
