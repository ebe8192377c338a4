import { type Blocker, blocker } from '../blockers.ts'
import type { OrderFile } from '../order-file.ts'
import { latest, papersOf } from '../papers.ts'
import { tierRole } from './own-exception.ts'
import { none, type RuleTable, wants } from './rule.ts'

/** R19.2 after the production order a cancelling needs the supervisor and production; goods that left cannot be cancelled. */
function cancelGate(file: OrderFile): readonly Blocker[] {
  const request = latest(file.papers, 'cancellationRequest')
  if (!request) return [blocker('R19.2', 'noCancellation', [['clerk', 'requestCancellation']])]
  if (latest(file.papers, 'dispatch')) return [blocker('R19.2', 'goodsLeft', [])]
  if (!latest(file.papers, 'productionOrder')) return []
  const approved = papersOf(file.papers, 'cancellationApproval').filter(({ body }) => body.requestId === request.id)
  return (['supervisor', 'production'] as const)
    .filter((tier) => !approved.some(({ body }) => body.tier === tier))
    .map((tier) => blocker('R19.2', 'cancellationUnapproved', [[tier, 'approveCancellation']], { tier }))
}

/** R19.1, R19.2: change orders, cancelling, and handing the order over (R1.6). */
export const CHANGE_ACTIONS = {
  changeOrder: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: none },
  requestCancellation: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: none },
  approveCancellation: {
    step: 2,
    roles: ['supervisor', 'production'],
    signed: true,
    gate: (file, actor, body) => {
      const request = latest(file.papers, 'cancellationRequest')
      return [
        ...wants(request, 'R19.2', 'noCancellation', [['clerk', 'requestCancellation']]),
        ...(request?.by.id === actor.id ? [blocker('R19.2', 'ownException', ['supervisor', 'production'])] : []),
        ...tierRole('R19.2', actor, body),
      ]
    },
  },
  cancelOrder: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: cancelGate },
  handOver: { step: 1, roles: ['clerk', 'supervisor'], signed: false, gate: none },
} as const satisfies RuleTable
