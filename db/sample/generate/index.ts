import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Store, WriteDb } from '#db/store.ts'
import { customers, daySerials, files, orderSummary, orders, papers } from '#db/tables/index.ts'
import { type CivilDate, daysBetween } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import { chanceFrom, pick } from './chance.ts'
import { moreCustomers } from './customers.ts'
import { columnsOf, PARTS, type RawRow, rawInserter, rowsAsJson } from './rows.ts'
import { type Filling, fill, type Template, templateOf, whomOf } from './template.ts'

const TIME_ZONE = 'Asia/Shanghai'
/** Orders of one transaction. */
const AT_ONCE = 200
/** The years over which the orders are spread, in weeks. */
const MOST_WEEKS = 520
const FEWEST_A_WEEK = 40
const ORDERS_PER_CUSTOMER = 100
/** Orders of the last weeks are open, all others are closed. */
const OPEN_WEEKS = 3

/**
 * Fills a store in which the sample office was planted with `count` further orders, for benchmarks and trials.
 *
 * Each is one of the office's own orders once more, in all its rows, with other ids, numbers, days and another customer:
 * what the rules made of the first holds for its copies, down to the texts that signatures cover. The same seed makes
 * the same orders. SQLite only; the audit trail is left alone. `onProgress` hears how many are there.
 */
export async function generateOrders(
  store: Store,
  {
    count,
    seed,
    now,
    onProgress,
  }: {
    readonly count: number
    readonly seed: number
    readonly now: Instant
    readonly onProgress?: (done: number) => void
  },
): Promise<void> {
  const chance = chanceFrom(seed)
  const today = civilDateOf(now, TIME_ZONE)
  const perWeek = Math.max(FEWEST_A_WEEK, Math.ceil(count / MOST_WEEKS))
  const { templates, whoms, numbering } = await store.tx(async (db) => {
    const found = await templatesIn(db)
    const each = Math.ceil(count / ORDERS_PER_CUSTOMER / new Set(found.map((one) => one.customerId)).size)
    return { templates: found, whoms: await moreCustomers(db, { each, chance, now }), numbering: await numbersIn(db) }
  })
  for (let done = 0; done < count; done += AT_ONCE) {
    await store.tx(async (db) => {
      const rows: RawRow[][] = PARTS.map(() => [])
      for (let index = done; index < Math.min(count, done + AT_ONCE); index += 1) {
        const week = Math.floor(index / perWeek)
        const template = pick(
          chance,
          templates.filter((one) => one.isOpen === week < OPEN_WEEKS),
        )
        const age = Math.floor(daysBetween(template.orderedOn, today) / 7)
        const days = -7 * Math.max(0, week < OPEN_WEEKS ? week : week - age)
        const whom = pick(chance, whoms.get(template.customerId) ?? [])
        const filling: Filling = { days, whom, newId: idsFrom(chance, now, days), newNumber: numbering.next }
        for (const [part, made] of fill(template, filling).entries())
          rows[part]?.push(...made.map(part === PAPERS ? signedAnew : asRow))
      }
      for (const [part, insert] of INSERTERS.entries()) await insert(db, rows[part] ?? [])
    })
    onProgress?.(Math.min(count, done + AT_ONCE))
  }
  await store.tx((db) => numbering.keep(db))
}

/** Every order that is there, as a template. */
async function templatesIn(db: WriteDb): Promise<readonly Template[]> {
  const kept = new Set((await db.select({ id: files.id }).from(files)).map((file) => file.id))
  const found = await db
    .select({ order: orders, name: customers.name, short: customers.shortName, isOpen: orderSummary.open })
    .from(orders)
    .innerJoin(orderSummary, eq(orderSummary.orderId, orders.id))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .orderBy(orders.number)
  const made: Template[] = []
  for (const { order, name, short, isOpen } of found) {
    const parts: (readonly string[])[] = []
    for (const part of PARTS) parts.push(await rowsAsJson(db, part, order))
    const whom = whomOf({ id: order.customerId, name, short })
    made.push(templateOf(parts, { orderedOn: order.orderedOn, isOpen, whom }, kept))
  }
  return made
}

/** Serials of each day go on where they stood; kept at the end, so that the next real order takes the next one. */
async function numbersIn(db: WriteDb) {
  const last = new Map<string, { series: string; date: CivilDate; last: number }>()
  for (const row of await db.select().from(daySerials)) last.set(`${row.series} ${row.date}`, row)
  return {
    next(series: string, date: CivilDate) {
      const row = last.get(`${series} ${date}`) ?? { series, date, last: 0 }
      row.last += 1
      last.set(`${series} ${date}`, row)
      return { date, serial: String(row.last).padStart(3, '0') }
    },
    async keep(writing: WriteDb): Promise<void> {
      await writing.delete(daySerials)
      await rawInserter(daySerials)(
        writing,
        [...last.values()].map((row) => [row.series, row.date, row.last]),
      )
    },
  }
}

/** Ids that rise with their index, as those of one order do; the time in them is that of the copy. */
function idsFrom(chance: () => number, now: Instant, days: number): (index: number) => string {
  const hex = (value: number, length: number): string => Math.floor(value).toString(16).padStart(length, '0')
  const time = hex(now + days * 86_400_000, 12)
  const own = `${hex(chance() * 0x1000, 3)}-${hex(0x8000 + chance() * 0x4000, 4)}-${hex(chance() * 0x100000000, 8)}`
  return (index) => `${time.slice(0, 8)}-${time.slice(8)}-7${own}${hex(index, 4)}`
}

const INSERTERS = PARTS.map(({ table }) => rawInserter(table))
const PAPERS = PARTS.findIndex(({ table }) => table === papers)
const PAPER_COLUMNS = columnsOf(papers)
const COVERED = PAPER_COLUMNS.indexOf('covered_text')
const DIGEST = PAPER_COLUMNS.indexOf('digest')

const asRow = (row: string): RawRow => JSON.parse(row) as RawRow

/** A paper with the digest of what it covers now. */
function signedAnew(row: string): RawRow {
  const values = asRow(row)
  const covered = values[COVERED]
  return typeof covered === 'string' ? values.with(DIGEST, createHash('sha256').update(covered).digest('hex')) : values
}
