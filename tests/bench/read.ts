import Database from 'better-sqlite3'
import { searchQuery } from '#db/search-words.ts'
import { orderFilter } from '#shared/contract/orders.ts'
import type { BenchOffice } from './office.ts'
import { quantile, sideBySide, timed } from './timing.ts'

const LIMIT = 50
const WARM_UP = 40

type Case = { readonly own: () => Promise<unknown>; readonly raw: () => unknown }

/** The pages of the order list, each beside the bare queries that such a page cannot do without: the rows, and their sum. */
function listCases({ clerk }: BenchOffice, db: Database.Database): Readonly<Record<string, Case>> {
  const page = (where: string) =>
    db.prepare(`select * from order_summary where ${where} order by due_at, number limit ${LIMIT + 1}`)
  const sum = (where: string) =>
    db.prepare(
      `select count(*), sum(quantity), sum(amount) from (select quantity, amount from order_summary where ${where} limit 1000)`,
    )
  const deep = db
    .prepare<[], { due_at: number; number: string }>(
      'select due_at, number from order_summary order by due_at, number limit 1 offset (select count(*) * 9 / 10 from order_summary)',
    )
    .get() ?? { due_at: 0, number: '' }
  const customer =
    db.prepare<[], { id: string }>('select customer_id id from order_summary order by number limit 1').get()?.id ?? ''
  const list = (filter: Partial<ReturnType<typeof orderFilter.parse>>, after: string | null = null) => {
    const whole = orderFilter.parse(filter)
    return () => clerk.orders.list({ filter: whole, after, limit: LIMIT })
  }
  const bare = (where: string, behind?: string) => {
    const [rows, all] = [page(behind ?? where), sum(where)]
    return () => [rows.raw(true).all(), all.raw(true).all()]
  }
  return {
    first: { own: list({}), raw: bare('open = 1') },
    deep: {
      own: list({ openOnly: false }, `${deep.due_at}|${deep.number}`),
      raw: bare('1 = 1', `(due_at, number) > (${deep.due_at}, '${deep.number}')`),
    },
    stage: { own: list({ stages: ['closed'], openOnly: false }), raw: bare("stage = 'closed'") },
    customer: {
      own: list({ customerId: customer, openOnly: false }),
      raw: bare(`customer_id = '${customer}'`),
    },
  }
}

/** Opening a folder, beside the bare rows of which it is made. */
function openCase({ clerk }: BenchOffice, db: Database.Database, ids: readonly string[]): Case {
  const statements = [
    'select * from orders where id = ?',
    'select * from order_lines where order_id = ? order by position',
    'select * from papers where order_id = ? order by seq',
    'select m.* from memos m join orders o on o.memo_id = m.id where o.id = ?',
    'select c.* from customers c join orders o on o.customer_id = c.id where o.id = ?',
    'select * from order_revisions where order_id = ?',
    'select * from receipt_allocations where order_id = ?',
    'select * from stock_moves where order_id = ?',
  ].map((sql) => db.prepare(sql))
  const turns = { own: 0, raw: 0 }
  const next = (kind: 'own' | 'raw'): string => ids[turns[kind]++ % ids.length] ?? ''
  return {
    own: () => clerk.orders.file({ orderId: next('own') }),
    raw: () => {
      const id = next('raw')
      return statements.map((statement) => statement.raw(true).all(id))
    },
  }
}

const TERMS = ['包装', '宏', '热敏纸', 'hdys', 'RM-70', '印刷', '2026111', '李红']

/** Search by two Chinese characters, one, pinyin, article and number, beside the bare index. */
function searchCase({ clerk }: BenchOffice, db: Database.Database): Case {
  const bare = db.prepare('select rowid from search_index where search_index match ? order by rowid desc limit 20')
  const turns = { own: 0, raw: 0 }
  const next = (kind: 'own' | 'raw'): string => TERMS[turns[kind]++ % TERMS.length] ?? ''
  return {
    own: () => clerk.orders.search({ text: next('own'), limit: 20 }),
    raw: () => bare.all(searchQuery(next('raw')) ?? ''),
  }
}

async function compare({ own, raw }: Case, turns: number) {
  const times = await sideBySide(
    { warmUp: WARM_UP, turns },
    () => timed(own),
    () => timed(raw),
  )
  return {
    p50: quantile(times.own, 0.5),
    p95: quantile(times.own, 0.95),
    raw50: quantile(times.raw, 0.5),
    raw95: quantile(times.raw, 0.95),
  }
}

/** Lists, folders and search of an office of this size; `size` names the figures, as in `open.p95ms.10k`. */
export async function benchReading(office: BenchOffice, size: string, turns: number) {
  const db = new Database(office.path, { readonly: true })
  const figures: Record<string, number> = {}
  const ratios: number[] = []
  for (const [name, one] of Object.entries(listCases(office, db))) {
    const { p50, p95, raw50 } = await compare(one, turns)
    ratios.push(p50 / raw50)
    figures[`list.${name}.p50ms.${size}`] = p50
    figures[`list.${name}.p95ms.${size}`] = p95
    figures[`list.${name}.raw.p50ms.${size}`] = raw50
    figures[`list.${name}.ratio.${size}`] = p50 / raw50
  }
  figures[`list.ratio.${size}`] = Math.max(...ratios)
  const ids = db
    .prepare<[], { id: string }>('select order_id id from order_summary where open = 1 limit 200')
    .all()
    .map((row) => row.id)
  const cases = { open: openCase(office, db, ids), search: searchCase(office, db) }
  for (const [name, one] of Object.entries(cases)) {
    const { p50, p95, raw50, raw95 } = await compare(one, turns)
    figures[`${name}.p50ms.${size}`] = p50
    figures[`${name}.p95ms.${size}`] = p95
    figures[`${name}.raw.p95ms.${size}`] = raw95
    figures[`${name}.ratio.${size}`] = p50 / raw50
  }
  db.close()
  return figures
}
