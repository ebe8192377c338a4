/** One field that differs; `undefined` where the field is not there on that side. */
export type FieldDifference = { readonly path: string; readonly before: unknown; readonly after: unknown }

/**
 * JSON with one spelling per value, for digests: keys in code-unit order, no spaces, fields that are `undefined` left out.
 *
 * Throws a `TypeError` for what JSON would silently change (NaN, functions, dates, sets, holes in lists): a sign-off must
 * never cover something other than what was on the page.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (isRecord(value)) {
    const fields = presentKeys(value).map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
    return `{${fields.join(',')}}`
  }
  throw new TypeError(`has no canonical form: ${Object.prototype.toString.call(value)}`)
}

/** Whether two values have the same canonical JSON. */
export const deepEqualCanonical = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/**
 * What changed, field by field, in a stable order: `lines.3.quantity`, before, after.
 *
 * List items are compared by position. A branch that is only on one side is opened down to its fields, so that history
 * names what came or went; a value that became a list or record is one difference.
 */
export function diffFields(before: unknown, after: unknown): readonly FieldDifference[] {
  return differences('', before, after)
}

function differences(path: string, before: unknown, after: unknown): readonly FieldDifference[] {
  const keys = sharedKeys(before, after)
  if (keys.length === 0) return sameLeaf(before, after) ? [] : [{ path, before, after }]
  return keys.flatMap((key) =>
    differences(path === '' ? key : `${path}.${key}`, fieldOf(before, key), fieldOf(after, key)),
  )
}

/** The keys to compare one by one; none where the two have to be compared as a whole. */
function sharedKeys(before: unknown, after: unknown): readonly string[] {
  const present = [before, after].filter((side) => side !== undefined)
  if (present.every(Array.isArray)) {
    const longest = Math.max(0, ...present.map((list) => list.length))
    return Array.from({ length: longest }, (_, index) => String(index))
  }
  if (present.every(isRecord)) return [...new Set(present.flatMap(presentKeys))].sort()
  return []
}

function sameLeaf(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after
  return deepEqualCanonical(before, after)
}

/** A field that the value itself has: what every object inherits ('valueOf') is no field of it. */
const fieldOf = (value: unknown, key: string): unknown =>
  (isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

const presentKeys = (record: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
