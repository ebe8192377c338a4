import { Column, is, Param, Placeholder, SQL } from 'drizzle-orm'
import type { WriteDb } from '../store.ts'
import type { Runner } from './builder.ts'

type Values = Readonly<Record<string, unknown>>
type Codec = { readonly mapFromDriverValue: (value: unknown) => unknown }
type Field = { readonly path: readonly string[]; readonly field: unknown }
/** What a prepared query of the builder has inside (drizzle-orm, pinned in package.json). */
type Prepared = {
  readonly query: { readonly sql: string; readonly params: readonly unknown[] }
  readonly fields?: readonly Field[]
  readonly customResultMapper?: unknown
  /** Set where the query joins. */
  readonly joinsNotNullableMap?: unknown
  readonly mapAllResult: (rows: unknown[]) => unknown[]
  all: (values?: Values) => Promise<unknown[]>
  run: (values?: Values) => Promise<{ rows: unknown[] }>
}
type Session = { prepareQuery: (...args: unknown[]) => Prepared }

/**
 * Makes the builder's prepared queries lean: what kind of thing each parameter and column is, is found out once for each
 * query and not for each row. Building and typing of queries stay the builder's; a save of an order runs eighty of them.
 */
export function leanQueries(db: WriteDb, run: Runner): void {
  const { session } = db as unknown as { session: Session }
  const prepare = session.prepareQuery.bind(session)
  session.prepareQuery = (...args) => {
    const prepared = prepare(...args)
    const { sql, params } = prepared.query
    const fill = filler(params)
    let read: ((rows: unknown[]) => unknown[]) | null = null
    prepared.run = async (values = {}) => ({ rows: await run(sql, fill(values)) })
    prepared.all = async (values = {}) => {
      const rows = await run(sql, fill(values))
      // Only now: the builder says after preparing whether the query joins.
      read ??= reader(prepared)
      return read(rows)
    }
    return prepared
  }
}

/** The codec of columns whose values are what the database keeps: most of them. */
const AS_KEPT = Column.prototype.mapFromDriverValue

/** The parameters of one query with their places filled in; a missing value is an error, as in the builder. */
function filler(params: readonly unknown[]): (values: Values) => unknown[] {
  const valueOf = (name: string, values: Values): unknown => {
    if (!(name in values)) throw new Error(`no value for the place ${name}`)
    return values[name]
  }
  const parts = params.map((param): ((values: Values) => unknown) => {
    if (is(param, Placeholder)) return (values) => valueOf(param.name, values)
    if (is(param, Param) && is(param.value, Placeholder)) {
      const { encoder, value } = param
      const { name } = value
      return (values) => encoder.mapToDriverValue(valueOf(name, values))
    }
    return () => param
  })
  return (values) => parts.map((part) => part(values))
}

/** Rows as objects: by our own loop where every column is a plain field, by the builder where it nests tables. */
function reader(prepared: Prepared): (rows: unknown[]) => unknown[] {
  const { fields, customResultMapper } = prepared
  const isFlat = fields?.every(({ path }) => path.length === 1) ?? false
  if (!fields || customResultMapper || !isFlat) return (rows) => prepared.mapAllResult(rows)
  const names = fields.map(({ path }) => path[0] ?? '')
  const coded = fields.flatMap(({ path, field }) => {
    const codec = codecOf(field)
    return codec.mapFromDriverValue === AS_KEPT ? [] : [{ name: path[0] ?? '', codec }]
  })
  return (rows) =>
    (rows as readonly unknown[][]).map((row) => {
      const result: Record<string, unknown> = {}
      // Counted loops: a page of a list has some thousand fields.
      for (let at = 0; at < names.length; at += 1) result[names[at] ?? ''] = row[at]
      for (const { name, codec } of coded) {
        const value = result[name]
        if (value !== null) result[name] = codec.mapFromDriverValue(value)
      }
      return result
    })
}

function codecOf(field: unknown): Codec {
  if (is(field, Column)) return field
  const { decoder } = (is(field, SQL) ? field : (field as { readonly sql: unknown }).sql) as { readonly decoder: Codec }
  return decoder
}
