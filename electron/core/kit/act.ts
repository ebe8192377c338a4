import { newId } from '#db/ids.ts'
import type { Saved, SignInput } from '#shared/contract/base.ts'
import { ACTIONS, type ActionName, actionBlockers } from '#shared/rules/actions.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import type { PaperKind, PaperOf } from '#shared/rules/papers.ts'
import type { Actor, Role } from '#shared/rules/roles.ts'
import { fileOf, mustBeSeen } from './gather.ts'
import type { Signed } from './implementer.ts'
import { project } from './project.ts'
import { file, type Gathered } from './put.ts'
import { blocked } from './refusals.ts'
import { confirmRepeats } from './repeats.ts'
import { type Save, saveOnce } from './save.ts'
import { proveSignOff, type SignedBy, withoutPin } from './sign.ts'

/** One use case that puts a paper into an order file. */
export type Act<K extends PaperKind, Input> = {
  readonly action: ActionName
  readonly kind: K
  /** The paper's body from what was typed and what was gathered; figures that the office computes are filled in here. */
  readonly body: (input: Input, gathered: Gathered) => PaperBodies[K] | Promise<PaperBodies[K]>
  /** What else must change with it, in the same transaction: stock, other papers, notices. */
  readonly also?: (paper: PaperOf<K>, gathered: Gathered) => Promise<void>
}

type Call<Input> = {
  readonly context: Signed
  readonly input: {
    readonly key: string
    readonly orderId: string
    readonly version: number
    readonly body: Input
    readonly sign?: SignInput
  }
}

/** Roles by which a signature is given: the tier that is being signed where the body has one. */
function signingRoles(action: ActionName, body: object): readonly Role[] {
  const roles: readonly Role[] = ACTIONS[action].roles
  return 'tier' in body ? roles.filter((role) => role === body.tier) : roles
}

/** Whoever lacks the role hears that first, and nothing of what else may be wrong with what he sent. */
function mustHoldRole(action: ActionName, before: OrderFile, actor: Actor): void {
  const roles: readonly Role[] = ACTIONS[action].roles
  if (!roles.some((role) => actor.roles.includes(role))) throw blocked(actionBlockers(action, before, actor))
}

/** Gather the file, decide by the rule, save paper and projection: one order's one step, inside its transaction. */
async function perform<K extends PaperKind, Input>(
  { action, kind, body: write, also }: Act<K, Input>,
  { context, input }: Call<Input>,
  signed: SignedBy | null,
  save: Save,
): Promise<Saved> {
  const { db } = save
  const { orderId } = input
  const actor = signed?.signer ?? context.actor
  const caller = { id: context.actor.id, name: context.actor.name }
  const before = await fileOf(db, orderId, save.at)
  mustHoldRole(action, before, actor)
  await mustBeSeen(db, before, input.version)
  const gathered: Gathered = { db, file: before, actor, caller, paperId: newId(), save }
  const body = await write(input.body, gathered)

  const blockers = actionBlockers(action, before, actor, body)
  if (blockers.length > 0) throw blocked(blockers)

  const { paper } = await file(gathered, kind, body, signed?.signature(signingRoles(action, body)) ?? null)
  await also?.(paper, gathered)
  await project(db, await confirmRepeats(gathered, await fileOf(db, orderId, save.at, before)))
  await save.audit({ action, entity: 'order', entityId: orderId, before: null, after: { kind, id: paper.id, body } })
  save.announce({ topic: 'order', id: orderId })
  return { paperId: paper.id, number: 'number' in body && typeof body.number === 'string' ? body.number : null }
}

/**
 * A use case as a handler: all in one transaction with its audit record and its idempotency key.
 *
 * Whoever asks again gets the first answer. The order of refusals: PIN or scan, role, newer version, what was typed,
 * the rule's gate.
 */
export function act<K extends PaperKind, Input>(use: Act<K, Input>) {
  return async (call: Call<Input>): Promise<Saved> => {
    const { context, input } = call
    const signed = input.sign ? await proveSignOff(context, input.sign) : null
    const asked = { key: input.key, procedure: use.action, input: { ...input, sign: withoutPin(input.sign) } }
    return saveOnce(context, asked, (save) => perform(use, call, signed, save))
  }
}
