import { type Blocker, blocker } from '../blockers.ts'
import { isFresh } from '../coverage.ts'
import type { OrderFile } from '../order-file.ts'
import { latest, type PaperOf, papersOf } from '../papers.ts'
import type { Actor, Role } from '../roles.ts'
import { openPriceTiers } from '../steps/04-check.ts'
import type { Body } from './rule.ts'

const TOUCHES_LINES = /(^|\.)lines(\.|$)/

/** Everybody who typed what now stands in the lines: who took or completed the memo, and who changed a line since. */
function askersOf(file: OrderFile): readonly string[] {
  const changed = papersOf(file.papers, 'changeOrder').filter(({ body }) =>
    body.changes.some(({ path }) => TOUCHES_LINES.test(path)),
  )
  const typists = latest(file.papers, 'intake')?.body.typedBy ?? []
  return [file.order.enteredBy.id, ...typists, ...changed.map(({ by }) => by.id)]
}

/** R4.5 whether this person typed what now stands in the lines. */
export const isAsker = (file: OrderFile, actor: Actor): boolean => askersOf(file).includes(actor.id)

/** The one who asks for an exception can never be the one who clears it (R4.1–R4.7). */
export function ownException(
  rule: Blocker['rule'],
  file: OrderFile,
  actor: Actor,
  others: readonly Role[],
): readonly Blocker[] {
  return isAsker(file, actor) ? [blocker(rule, 'ownException', others)] : []
}

type Tiered = 'priceClearance' | 'blacklistClearance'
const RULE_OF: Readonly<Record<Tiered, Blocker['rule']>> = { priceClearance: 'R4.5', blacklistClearance: 'R4.1' }

/** R4.1, R4.5: who asked cannot clear, nobody signs two tiers of one chain, and each tier is signed by its own role. */
export function chainBlockers(file: OrderFile, actor: Actor, kind: Tiered, body: Body): readonly Blocker[] {
  const rule = RULE_OF[kind]
  const ofThisChain = (paper: PaperOf<Tiered>) =>
    paper.body.tier !== body.tier && (!('lineId' in paper.body) || paper.body.lineId === body.lineId)
  const signedBefore = papersOf(file.papers, kind).some(
    (paper) => ofThisChain(paper) && (paper.signature?.signer.id ?? paper.by.id) === actor.id && isFresh(file, paper),
  )
  return [
    ...ownException(rule, file, actor, ['supervisor', 'director']),
    ...(signedBefore ? [blocker(rule, 'signedAlready', ['supervisor', 'director'])] : []),
    ...tierRole(rule, actor, body),
  ]
}

/** A tier is signed by somebody who holds that role; being allowed to sign another tier is not enough. */
export function tierRole(rule: Blocker['rule'], actor: Actor, body: Body): readonly Blocker[] {
  const tier = body.tier as Role | undefined
  return tier === undefined || actor.roles.includes(tier) ? [] : [blocker(rule, 'notYourRole', [tier])]
}

/** R4.5 sales, then the supervisor, then the director. */
export function priceTierOrder(file: OrderFile, body: Body): readonly Blocker[] {
  if (!body.lineId || !body.tier) return []
  const [next] = openPriceTiers(file, body.lineId)
  return next === undefined || next === body.tier
    ? []
    : [blocker('R4.5', 'tierOrder', [[next, 'clearPrice']], { tier: next })]
}
