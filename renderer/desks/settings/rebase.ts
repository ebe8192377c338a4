import { deepEqualCanonical } from '#shared/values/canonical.ts'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/**
 * R19.3 what I typed, on top of what another has saved since `base`: his where I changed nothing, mine where I did.
 *
 * A list is merged as a set, since that is what lists of the policy are: what he added stays, and so does what I took out.
 */
export function rebase<Value>(base: Value, mine: Value, theirs: Value): Value {
  if (deepEqualCanonical(mine, base)) return theirs
  if (deepEqualCanonical(theirs, base)) return mine
  if (isFields(base) && isFields(mine) && isFields(theirs)) {
    const merged = Object.keys(mine).map((key) => [key, rebase(base[key], mine[key], theirs[key])] as const)
    return Object.fromEntries(merged) as Value
  }
  if (isList(base) && isList(mine) && isList(theirs)) {
    const kept = theirs.filter((one) => !base.includes(one) || mine.includes(one))
    const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one))
    return kept.concat(added) as Value
  }
  return mine
}
