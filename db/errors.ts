/** What a database can refuse or suffer, in words that fit every engine. */
export type StoreFault =
  | 'diskFull'
  | 'busy'
  | 'readOnly'
  | 'damaged'
  | 'unique'
  | 'foreignKey'
  | 'check'
  | 'appendOnly'
  | 'clash'
  | 'newerDatabase'
  | 'migrationFailed'
  | 'backupFailed'
  | 'closed'
  | 'other'

/** An error of the store. `detail` names the constraint, table or version that it is about. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly fault: StoreFault
  readonly detail: string

  constructor(fault: StoreFault, detail: string, cause?: unknown) {
    super(`${fault}: ${detail}`, { cause })
    this.fault = fault
    this.detail = detail
  }
}

/**
 * The store's error inside of whatever a query builder wrapped around it, or null when it is something else.
 *
 * Use it inside `store.tx` to tell a clash from a fault; what leaves `store.tx` and `store.read` is unwrapped already.
 */
export function storeErrorIn(error: unknown): StoreError | null {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof StoreError) return one
  return null
}

/** The other to blame when nothing better is known: unwraps, else hands the error on as it is. */
export const unwrapped = (error: unknown): unknown => storeErrorIn(error) ?? error

const SQLITE_FAULTS: readonly (readonly [RegExp, StoreFault])[] = [
  [/^SQLITE_FULL|^SQLITE_IOERR_WRITE/, 'diskFull'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'busy'],
  [/^SQLITE_READONLY|^SQLITE_AUTH/, 'readOnly'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, 'damaged'],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)/, 'unique'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, 'foreignKey'],
  [/^SQLITE_CONSTRAINT_(CHECK|NOTNULL|DATATYPE)/, 'check'],
]

const POSTGRES_FAULTS: Readonly<Record<string, StoreFault>> = {
  '53100': 'diskFull',
  '40001': 'busy',
  '40P01': 'busy',
  '55P03': 'busy',
  '25006': 'readOnly',
  XX001: 'damaged',
  '23505': 'unique',
  '23503': 'foreignKey',
  '23514': 'check',
  '23502': 'check',
}

/** Names a driver's error by its code; `code` and `message` are what better-sqlite3 and PostgreSQL give. */
export function translateDriverError(error: unknown): StoreError {
  const known = storeErrorIn(error)
  if (known) return known
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('append only')) return new StoreError('appendOnly', message, error)
  const code = codeOf(error)
  const fault = SQLITE_FAULTS.find(([pattern]) => pattern.test(code))?.[1] ?? POSTGRES_FAULTS[code] ?? 'other'
  return new StoreError(fault, message, error)
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
