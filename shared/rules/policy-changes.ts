import { diffFields } from '#shared/values/canonical.ts'
import type { Policy } from './policy.ts'

/** What one point of the written policy says: a switch, a figure, a word, or the members of a list (days, items). */
export type PolicyValue = string | number | boolean | readonly string[] | null

/** One point of the written policy that says something else; of a list the members that went and those that came. */
export type PolicyChange = { readonly path: string; readonly before: PolicyValue; readonly after: PolicyValue }

/** `types.rush.mandatory.3` is a member of the list `types.rush.mandatory`. */
const listOf = (path: string): string | null => /^(.+)\.\d+$/.exec(path)?.[1] ?? null

const at = (policy: Policy, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], policy)

const membersAt = (policy: Policy, path: string): readonly string[] => {
  const list = at(policy, path)
  return Array.isArray(list) ? list.map(String) : []
}

const plain = (value: unknown): PolicyValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

/**
 * Point by point what two versions of the written policy say differently, in a stable order.
 *
 * Lists are compared as sets, since the order of holidays or mandatory items says nothing.
 */
export function policyChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const paths = diffFields(before, after).map((one) => listOf(one.path) ?? one.path)
  return [...new Set(paths)].flatMap((path): readonly PolicyChange[] => {
    if (!Array.isArray(at(before, path)) && !Array.isArray(at(after, path)))
      return [{ path, before: plain(at(before, path)), after: plain(at(after, path)) }]
    const [old, fresh] = [membersAt(before, path), membersAt(after, path)]
    const gone = old.filter((one) => !fresh.includes(one))
    const come = fresh.filter((one) => !old.includes(one))
    return gone.length + come.length === 0 ? [] : [{ path, before: gone, after: come }]
  })
}
