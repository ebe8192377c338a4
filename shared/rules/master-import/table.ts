import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Role } from '../roles.ts'
import type { CellRefusal } from './cells.ts'
import type { Cell, Reference, RowValues, Value } from './column.ts'

/** A sheet as it is brought in: the keys of its columns, and its rows with the number that Excel shows beside them. */
export type ImportTable = {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[]
}

/** A record as the office has it: its values as the sheet's columns say them. */
export type KnownRecord = { readonly id: string; readonly version: number; readonly values: RowValues }

/** From when to when something is in force; two of the same subject cannot be at the same time. */
export type Period = {
  /** The number or name by which a reader knows it. */
  readonly name: string
  readonly subject: string
  readonly from: CivilDate
  readonly to: CivilDate | null
}

/** What the office has already, as far as a file can concern it. */
export type Known = {
  /** By natural key (`keyOf`); `ambiguous` where two records answer to it, `merged` for a customer that is a double. */
  readonly records: ReadonlyMap<string, KnownRecord | 'ambiguous' | 'merged'>
  /** What cells may name: as it may be written (`plainKey`) → as it is called; null where two are called so. */
  readonly references: Readonly<Partial<Record<Reference, ReadonlyMap<string, string | null>>>>
  /**
   * What a new row takes over from the record that it belongs to: whom a price plan is for, and its period (`planKeyOf`).
   * `ambiguous` where two plans go by the same name from the same day on.
   */
  readonly parents: ReadonlyMap<string, RowValues | 'ambiguous'>
  /** Contracts or price plans in force, by number or `planKeyOf`; empty for kinds without. */
  readonly periods: ReadonlyMap<string, Period>
}

/** Who imports, as far as it decides what he may change. */
export type Rights = { readonly roles: readonly Role[]; readonly seesCost: boolean }

export type RowRefusal =
  | CellRefusal
  | 'required'
  | 'double'
  | 'ambiguous'
  | 'merged'
  | 'notMail'
  | 'tooMany'
  | 'inThePast'
  | 'planInForce'
  | 'afterEnd'
  | 'unknownReference'
  | 'ambiguousReference'
  | 'nameTaken'
  | 'costHidden'
  | 'financeOnly'
  | 'supervisorOnly'
  | 'standardMissing'
  | 'zeroPrice'
  | 'beforeFrom'
  | 'overlaps'
  | 'depositMissing'
  | 'daysMissing'
  | 'notWithPayment'
  | 'subjectMissing'
  | 'subjectNotAsked'
  | 'planDiffers'
  | 'ofAnother'

/** Why a row is bad: in which column (null for the row as a whole), what it said, and what it collides with. */
export type RowProblem = {
  readonly column: string | null
  readonly code: RowRefusal
  readonly said: string
  /** Another row's number, or the name of a record. */
  readonly other?: string
}

export type FieldChange = { readonly column: string; readonly before: Value; readonly after: Value }

/** What importing a row would do. */
export type RowVerdict =
  | { readonly row: number; readonly name: string; readonly state: 'bad'; readonly problems: readonly RowProblem[] }
  | {
      readonly row: number
      readonly name: string
      readonly state: 'new' | 'changed' | 'unchanged'
      /** The record that it changes; null for a new one. */
      readonly known: KnownRecord | null
      readonly values: RowValues
      readonly changes: readonly FieldChange[]
    }
export type GoodRow = Exclude<RowVerdict, { state: 'bad' }>
