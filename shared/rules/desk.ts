import type { Instant } from '#shared/values/instant.ts'
import { ACTIONS, type ActionName, gateBlockers } from './actions.ts'
import type { Blocker } from './blockers.ts'
import { openCancellation, partsOf } from './cancelling.ts'
import type { OrderFile } from './order-file.ts'
import type { Role } from './roles.ts'
import { currentStep, type Step } from './steps.ts'

/** R23.1 one thing that waits for a person or for everybody of a role: what, why, since when, until when. */
export type Task = {
  readonly step: number
  readonly role: Role
  /** The one person it waits for; null when anybody of the role may do it. */
  readonly userId: string | null
  readonly action: ActionName
  readonly code: string
  readonly params: Blocker['params']
  readonly since: Instant | null
  readonly due: Instant | null
}

const isAction = (name: string | null): name is ActionName => name !== null && name in ACTIONS

/** The person of a role who has this order; other roles work as a department. */
function ownerOf(file: OrderFile, role: Role): string | null {
  if (role === 'clerk') return file.order.clerk.id
  if (role === 'sales') return file.order.sales?.id ?? null
  return null
}

/**
 * R19.2 a cancelling that was asked for waits for its signatures, and then for the clerk who carries it out.
 *
 * It belongs to no step: its row stands at the one where the order itself does.
 */
function cancellationTasks(file: OrderFile, steps: readonly Step[]): readonly Task[] {
  const request = openCancellation(file)
  if (!request) return []
  const action = partsOf(request) === null ? ('cancelOrder' as const) : ('cancelPart' as const)
  const base = { step: currentStep(steps)?.number ?? ACTIONS[action].step, since: request.at, due: null, userId: null }
  const open = gateBlockers(action, file)
  const ready = { ...base, role: 'clerk' as const, userId: ownerOf(file, 'clerk'), action }
  if (open.length === 0) return [{ ...ready, code: 'cancellationReady', params: {} }]
  return open.flatMap(({ code, params, unblock }) =>
    unblock.flatMap(({ who, action: needed }): Task[] =>
      who === 'customer' || !isAction(needed) ? [] : [{ ...base, role: who, action: needed, code, params }],
    ),
  )
}

/**
 * R23.1 what the file asks of whom, now: the open points of the step at hand, of chased and of stale steps, as far as
 * the action that settles them is allowed already. Done work leaves by itself, for nothing of it is stored.
 */
export function tasksOf(file: OrderFile, steps: readonly Step[]): readonly Task[] {
  const live = steps.filter((step) => ['current', 'openAllowed', 'stale'].includes(step.state))
  const tasks = live.flatMap((step) =>
    step.open.flatMap((open) =>
      open.unblock.flatMap(({ who, action }): Task[] => {
        if (who === 'customer' || !isAction(action) || gateBlockers(action, file).length > 0) return []
        const { code, params } = open
        const base = { step: step.number, role: who, userId: ownerOf(file, who), since: step.since, due: step.due }
        return [{ ...base, action, code, params }]
      }),
    ),
  )
  const all = live.length === 0 ? tasks : [...tasks, ...cancellationTasks(file, steps)]
  const key = (task: Task) => `${task.role} ${task.userId} ${task.action}`
  return all.filter((task, index) => all.findIndex((other) => key(other) === key(task)) === index)
}
