import type Database from 'better-sqlite3'
import { bulkLoad } from '#db/engines/bulk.ts'
import { files, papers } from '#db/tables/index.ts'
import { civilDate, daysBetween } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import { SAMPLE_CUSTOMERS } from '../customers.ts'
import { chanceFrom, pick } from './chance.ts'
import { moreCustomers } from './customers.ts'
import { numbersIn } from './numbers.ts'
import { moreProducts } from './products.ts'
import { columnsOf, copyInserter, PARTS, rowsOf } from './rows.ts'
import type { Filling } from './slots.ts'
import { filler, type Template, templateOf } from './template.ts'
import { whomOf } from './whom.ts'
import { MOST_WIDTHS } from './width.ts'

const TIME_ZONE = 'Asia/Shanghai'
/** Orders of one transaction. */
const AT_ONCE = 1_000
/** The years over which the orders are spread, in weeks. */
const MOST_WEEKS = 520
const FEWEST_A_WEEK = 40
const ORDERS_PER_CUSTOMER = 25
const CUSTOMERS_PER_WIDTH = 200
/** Orders of the last weeks are open, all others are closed. */
const OPEN_WEEKS = 3

/**
 * Fills the database of a sample office, which nobody has open, with `count` further orders, for benchmarks and trials.
 *
 * Each is one of the office's own orders once more, in all its rows, with other ids, numbers, days, widths and another
 * customer: what the rules made of the first holds for its copies, down to the texts that signatures cover. They come in
 * the order of time, the oldest first. The same seed makes the same orders. SQLite only; the audit trail is left alone.
 * `onProgress` hears how many are there.
 */
export async function generateOrders(
  path: string,
  {
    count,
    seed,
    now,
    folders = count,
    onProgress,
  }: {
    readonly count: number
    readonly seed: number
    readonly now: Instant
    /** So many of the newest have their whole folder; of those before there is what `PARTS` says is looked at in all. */
    readonly folders?: number
    readonly onProgress?: (done: number) => void
  },
): Promise<void> {
  const chance = chanceFrom(seed)
  const today = civilDateOf(now, TIME_ZONE)
  const perWeek = Math.max(FEWEST_A_WEEK, Math.ceil(count / MOST_WEEKS))

  await bulkLoad(path, async ({ raw, db, inOne }) => {
    const { templates, whoms } = await inOne(async () => {
      const found = templatesIn(raw)
      const each = Math.ceil(count / ORDERS_PER_CUSTOMER / new Set(found.map((one) => one.customerId)).size)
      const widths = Math.min(MOST_WIDTHS, 1 + Math.floor(count / ORDERS_PER_CUSTOMER / CUSTOMERS_PER_WIDTH))
      moreProducts(raw, widths)
      return { templates: found, whoms: await moreCustomers(db, { each, widths, chance, now }) }
    })
    const [open, closed] = [templates.filter((one) => one.isOpen), templates.filter((one) => !one.isOpen)]
    const numbering = numbersIn(raw)
    const copiers = new Map(templates.map((one) => [one, copierOf(raw, one)]))

    const insertOrder = (index: number): void => {
      const week = Math.floor((count - 1 - index) / perWeek)
      const template = pick(chance, week < OPEN_WEEKS ? open : closed)
      const age = Math.floor(daysBetween(template.orderedOn, today) / 7)
      const days = -7 * Math.max(0, week < OPEN_WEEKS ? week : week - age)
      const whom = pick(chance, whoms.get(template.customerId) ?? [])
      const filling = { days, whom, newId: idsFrom(chance, now, days), newNumber: numbering.next }
      copiers.get(template)?.(filling, count - index <= folders)
    }
    for (let done = 0; done < count; done += AT_ONCE) {
      const until = Math.min(count, done + AT_ONCE)
      await inOne(async () => {
        for (let index = done; index < until; index += 1) insertOrder(index)
      })
      onProgress?.(until)
    }
    await inOne(async () => numbering.keep())
  })
}

/** Every order that is there, as a template, by number. */
function templatesIn(raw: Database.Database): readonly Template[] {
  const kept = new Set(rowsOf(raw, files, '1 = 1').map(([id]) => String(id)))
  const customers = new Map(SAMPLE_CUSTOMERS.map((one) => [one.id, whomOf(one, 0)]))
  return raw
    .prepare<[], { id: string; customer: string; day: string; open: number }>(
      'select id, o.customer_id customer, o.ordered_on day, open from orders o join order_summary on order_id = id order by o.number',
    )
    .all()
    .flatMap(({ id, customer, day, open }) => {
      const whom = customers.get(customer)
      if (!whom) return []
      const parts = PARTS.map(({ table, whose }) => rowsOf(raw, table, whose, id))
      return [templateOf(parts, { orderedOn: civilDate(day), isOpen: open === 1, whom }, { kept, digests: DIGESTS })]
    })
}

/** Ids that rise with their index, as those of one order do; the time in them is that of the copy. */
function idsFrom(chance: () => number, now: Instant, days: number): (index: number) => string {
  const hex = (value: number, length: number): string => Math.floor(value).toString(16).padStart(length, '0')
  const time = hex(now + days * 86_400_000, 12)
  const own = `${hex(chance() * 0x1000, 3)}-${hex(0x8000 + chance() * 0x4000, 4)}-${hex(chance() * 0x100000000, 8)}`
  const stem = `${time.slice(0, 8)}-${time.slice(8)}-7${own}`
  return (index) => `${stem}${hex(index, 4)}`
}

const PAPER_COLUMNS = columnsOf(papers)
const DIGESTS = PARTS.map(({ table }) =>
  table === papers ? { of: PAPER_COLUMNS.indexOf('covered_text'), at: PAPER_COLUMNS.indexOf('digest') } : null,
)

/** Writes one more order like the template's, with its whole folder or without what lies in it. */
function copierOf(raw: Database.Database, template: Template) {
  const rows = template.parts.flatMap((all, part) => {
    const { table = papers, inFolder = false } = PARTS[part] ?? {}
    return all.map((row) => ({
      row,
      inFolder,
      insert: copyInserter(
        raw,
        table,
        row.row,
        row.open.map(({ at }) => at),
      ),
    }))
  })
  const cover = rows.filter((one) => !one.inFolder)
  return (filling: Filling, whole: boolean): void => {
    const valuesOf = filler(template, filling)
    for (const { row, insert } of whole ? rows : cover) insert(valuesOf(row))
  }
}
