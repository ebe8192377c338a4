import { deepEqualCanonical } from '#shared/values/canonical.ts'
import { type Blocker, blocker, type Decision, decide } from './blockers.ts'
import { APPROVAL_ACTIONS } from './gates/approval.ts'
import { CHANGE_ACTIONS } from './gates/change.ts'
import { CONFIRMATION_ACTIONS } from './gates/confirmation.ts'
import { DELIVERY_ACTIONS } from './gates/delivery.ts'
import { PRODUCTION_ACTIONS } from './gates/production.ts'
import { RELEASE_ACTIONS } from './gates/release.ts'
import type { Body, Rule } from './gates/rule.ts'
import type { OrderFile } from './order-file.ts'
import type { Actor } from './roles.ts'
import { isCancelled, isClosed } from './steps.ts'

/**
 * Every action on an order file: the step that it belongs to, who may do it, and what must stand before.
 *
 * The core calls `can` to refuse, the screen calls the same function to explain.
 */
export const ACTIONS = {
  ...APPROVAL_ACTIONS,
  ...CONFIRMATION_ACTIONS,
  ...PRODUCTION_ACTIONS,
  ...RELEASE_ACTIONS,
  ...DELIVERY_ACTIONS,
  ...CHANGE_ACTIONS,
} as const

export type ActionName = keyof typeof ACTIONS

/** What may still happen to a closed file: money and cases open it again (R13.4, R18.1), slips go into the month's binder (R16.2). */
const AFTER_CLOSE: readonly ActionName[] = ['recordPayment', 'openCase', 'fileSlip']

const NOBODY: Actor = { id: '', name: '', roles: [] }

/** What keeps anybody from this action on this file, whoever he is; for worklists. */
export const gateBlockers = (action: ActionName, file: OrderFile): readonly Blocker[] =>
  (ACTIONS[action] as Rule).gate(file, NOBODY, {})

/** What keeps this person from this action on this file; empty when nothing does. */
export function actionBlockers(action: ActionName, file: OrderFile, actor: Actor, body: Body = {}): readonly Blocker[] {
  const rule: Rule = ACTIONS[action]
  if (isCancelled(file)) return [blocker('R19.2', 'orderCancelled', [])]
  if (isClosed(file) && !AFTER_CLOSE.includes(action)) return [blocker('R18.2', 'orderClosed', [])]
  const mayAct = rule.roles.some((role) => actor.roles.includes(role))
  const needed = rule.roles.map((role) => [role, action] as const)
  const blockers = [...(mayAct ? [] : [blocker('R23.1', 'notYourRole', needed)]), ...rule.gate(file, actor, body)]
  const same = (one: Blocker, other: Blocker) => one.rule === other.rule && deepEqualCanonical(one, other)
  // Two steps may hold an action for the same reason (credit at steps 4 and 10); it is said once.
  return blockers.filter((one, index) => blockers.findIndex((other) => same(one, other)) === index)
}

/** May this person do this now? The one question of the core and of every button. */
export const can = (action: ActionName, file: OrderFile, actor: Actor, body?: Body): Decision =>
  decide(actionBlockers(action, file, actor, body))
