import { PERMISSIONS } from '#shared/contract/permissions.ts'
import { ACTIONS, type ActionName, actionBlockers } from '#shared/rules/actions.ts'
import type { Blocker, Unblocker } from '#shared/rules/blockers.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Actor, Role } from '#shared/rules/roles.ts'

/** One of the person's roles may do it under his own name. */
export const isMine = (action: ActionName, me: Actor): boolean =>
  ACTIONS[action].roles.some((role) => me.roles.includes(role))

/** The person may enter what somebody else signed with a pen (permission table). */
export function mayEnter(action: ActionName, me: Actor): boolean {
  if (!ACTIONS[action].signed) return false
  const allowed = Object.values(PERMISSIONS)
    .map((department) => (department as Readonly<Record<string, unknown>>)[action])
    .find(Array.isArray) as readonly Role[] | undefined
  return allowed?.some((role) => me.roles.includes(role)) ?? false
}

// Why somebody of the right role must still leave it to another.
const LEAVE_IT = ['ownException', 'signedAlready']

/** It lies with this person: he holds the role, and is not the one who asked for it or signed before. */
export function isMyTurn({ who, action }: Unblocker, { params }: Blocker, file: OrderFile, me: Actor): boolean {
  if (who === 'customer' || !me.roles.includes(who)) return false
  if (action === null || !(action in ACTIONS)) return true
  const tier = typeof params.tier === 'string' ? params.tier : undefined
  const lineId = typeof params.line === 'number' ? file.form.lines[params.line - 1]?.id : undefined
  return !actionBlockers(action as ActionName, file, me, { tier, lineId }).some(({ code }) => LEAVE_IT.includes(code))
}

const SOMEBODY: Actor = { id: '', name: '', roles: [] }

/**
 * What must stand before the action: the same list as the data owner's, without 'not your role'.
 *
 * Who cannot act himself is told what holds the others: that he typed the price himself does not hold the director.
 */
export const gateOf = (
  action: ActionName,
  file: OrderFile,
  me: Actor,
  body?: Parameters<typeof actionBlockers>[3],
): readonly Blocker[] =>
  actionBlockers(action, file, isMine(action, me) ? me : SOMEBODY, body).filter((one) => one.code !== 'notYourRole')
