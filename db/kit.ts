import { integer, text as textColumn } from 'drizzle-orm/sqlite-core'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'

/**
 * The column kit: every table is written with these, once, for both databases.
 *
 * A column is a text or a whole number, nothing else; a yes or no is 0 or 1, JSON is text. SQLite (STRICT) and PostgreSQL
 * (text collate "C", bigint) hold exactly the same values, so one set of tables, one codec and one SQL serve both, and
 * the TypeScript type of a row is the same whatever keeps it. Columns are named by their keys, in snake case.
 */
export const key = () => textColumn().primaryKey()
export const text = () => textColumn()
/** A text of which only a few are allowed, by type. */
export const word = <Words extends string>() => textColumn().$type<Words>()
export const count = () => integer()
export const yesNo = () => integer({ mode: 'boolean' })
/** A value as JSON; a query never looks into it (ADR 1). */
export const json = <Value>() => textColumn({ mode: 'json' }).$type<Value>()
/** Milliseconds since 1970 UTC. */
export const instant = () => integer().$type<Instant>()
/** A day, `YYYY-MM-DD`; sorts as text. */
export const day = () => textColumn().$type<CivilDate>()
/** Hundredths of the currency's unit. */
export const money = () => integer().$type<Money>()
export const unitPrice = () => integer().$type<UnitPrice>()
export const quantity = () => integer().$type<Quantity>()

/** Stands where a time limit is missing, so that lists by time limit need no null order (8.64e15 is the last instant of JavaScript). */
export const NEVER = 8_640_000_000_000_000 as Instant
