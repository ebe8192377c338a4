import type { Instant } from '#shared/values/instant.ts'
import type { Role } from './roles.ts'

/** The id of a rule in docs/rules.md: 'R9.2'. */
export type RuleId = `R${number}.${number}`

/** Somebody who can unblock: a role of the office, the customer, or both through an action that exists. */
export type Unblocker = { readonly who: Role | 'customer'; readonly action: string | null }

/**
 * Why something may not be done yet, and who can change that.
 *
 * `code` is the key of a text (`blockers.<code>` in the locales), `params` its figures: integers of the value types,
 * dates or names; the screen formats them. The same list is shown before the click and carried by a refused call.
 */
export type Blocker = {
  readonly rule: RuleId
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly unblock: readonly Unblocker[]
}

/** Something that was asked for and is there; shown ticked under the open blockers. */
export type Settled = {
  readonly rule: RuleId
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly by: string | null
  readonly at: Instant | null
}

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly blockers: readonly Blocker[] }

/** No blockers is a yes. */
export function decide(blockers: readonly Blocker[]): Decision {
  return blockers.length === 0 ? { allowed: true } : { allowed: false, blockers }
}

/** Shorthand for a blocker; `unblock` names roles, or `role:action` pairs. */
export function blocker(
  rule: RuleId,
  code: string,
  unblock: readonly (Role | 'customer' | readonly [Role | 'customer', string])[],
  params: Blocker['params'] = {},
): Blocker {
  return {
    rule,
    code,
    params,
    unblock: unblock.map((one) =>
      typeof one === 'string' ? { who: one, action: null } : { who: one[0], action: one[1] },
    ),
  }
}
