import { diffFields } from './canonical.ts'

type Plain = string | number | boolean | null

/** One field of a record that became something else; `item` says of which contact, address or row, by its own name. */
export type RecordChange = {
  /** `class`, `contacts.phone`: the field, without the place or id of the row it stands in. */
  readonly path: string
  readonly item: string
  readonly before: Plain
  readonly after: Plain
}

type Fields = Readonly<Record<string, unknown>>
type Row = Fields & { readonly id: string }

/** Fields that say nothing to a reader: they follow from others, or only count. */
const SILENT: readonly string[] = ['id', 'version', 'createdAt', 'pinyin']
/** What a row calls itself, the first that it has. */
const NAMES: readonly string[] = ['name', 'article', 'place', 'number', 'productId']

/**
 * What changed between two states of a record, for the eyes of its readers.
 *
 * Rows of a list are compared by their `id` and not by their place: taking out the first of three changes one, not three.
 * A new order of the same rows is one change of the list. What was blank and stays out is no change, so that a new record
 * lists what it was given and nothing else.
 */
export function recordChanges(before: unknown, after: unknown): readonly RecordChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !SILENT.includes(key))
  return keys.flatMap((key) => {
    const [old, fresh] = [was[key], is[key]]
    if (rowsOf(old) || rowsOf(fresh)) return rowChanges(key, rowsOf(old) ?? [], rowsOf(fresh) ?? [])
    return plainChanges(key, '', old, fresh)
  })
}

const plainChanges = (path: string, item: string, before: unknown, after: unknown): readonly RecordChange[] =>
  diffFields(before, after)
    .map((one) => ({
      path: one.path === '' ? path : `${path}.${one.path}`,
      item,
      before: plainOf(one.before),
      after: plainOf(one.after),
    }))
    .filter((one) => !(isBlank(one.before) && isBlank(one.after)))

function rowChanges(path: string, before: readonly Row[], after: readonly Row[]): readonly RecordChange[] {
  const ids = [...new Set([...before, ...after].map((row) => row.id))]
  const fields = ids.flatMap((id) => {
    const [old, fresh] = [before.find((row) => row.id === id), after.find((row) => row.id === id)]
    const item = nameOf(fresh ?? old ?? {})
    const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})])]
    return keys
      .filter((key) => !SILENT.includes(key))
      .flatMap((key) => plainChanges(`${path}.${key}`, item, old?.[key], fresh?.[key]))
  })
  const kept = (rows: readonly Row[], others: readonly Row[]) =>
    rows.filter((row) => others.some((other) => other.id === row.id))
  const [first, second] = [kept(before, after), kept(after, before)]
  const isReordered = first.some((row, index) => row.id !== second[index]?.id)
  const listed = (rows: readonly Row[]) => rows.map(nameOf).join(' · ')
  return isReordered
    ? [...fields, { path: `${path}.order`, item: '', before: listed(first), after: listed(second) }]
    : fields
}

const nameOf = (row: Fields): string =>
  NAMES.map((key) => row[key]).find((one): one is string => typeof one === 'string' && one !== '') ?? ''

const isBlank = (value: Plain): boolean => value === null || value === ''

function plainOf(value: unknown): Plain {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : JSON.stringify(value)
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

/** A list of rows with ids; null for everything else, also for a list of words. */
const rowsOf = (value: unknown): readonly Row[] | null =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof fieldsOf(one).id === 'string')
    ? (value as readonly Row[])
    : null
