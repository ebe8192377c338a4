import Database from 'better-sqlite3'
import { searchQuery } from '#db/search-words.ts'
import { orderFilter } from '#shared/contract/orders.ts'
import { type Case, figuresOf } from './case.ts'
import { listCases } from './lists.ts'
import type { BenchOffice } from './office.ts'

/** Opening a folder, beside the bare rows of which it is made. */
function openCase({ clerk }: BenchOffice, db: Database.Database): Case {
  const ids = db
    .prepare<[], { id: string }>('select order_id id from order_summary where open = 1 limit 200')
    .all()
    .map((row) => row.id)
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
  const next = inTurn(ids)
  return {
    own: () => clerk.orders.file({ orderId: next.own() }),
    raw: () => {
      const id = next.raw()
      return statements.map((statement) => statement.raw(true).all(id))
    },
  }
}

/** What is typed into Ctrl+K: two Chinese characters, one, initials, article, beginning of a number, part of a telephone, one letter, person. */
const TERMS = {
  two: ['包装', '热敏', '印刷', '标签'],
  one: ['宏', '纸', '达', '鑫'],
  initials: ['hdys', 'htbz', 'jssyz', 'rf'],
  product: ['RM-70', 'RM-55-405', 'GL-62', 'cfb 50'],
  number: ['2026111', '20261102-0', '2025', '20241'],
  telephone: ['8832', '139580', '2107', '0512-65', '0512'],
  letter: ['h', '0', 'r'],
  person: ['李红', '赵志刚', '吕洁', '何志'],
} as const

/** Search beside the bare index. */
function searchCase({ clerk }: BenchOffice, db: Database.Database, terms: readonly string[]): Case {
  const bare = db.prepare('select rowid from search_index where search_index match ? order by rowid desc limit 20')
  const next = inTurn(terms)
  return {
    own: () => clerk.orders.search({ text: next.own(), limit: 20 }),
    raw: () => bare.all(searchQuery(next.raw()) ?? ''),
  }
}

/** The list narrowed by words, which shows up to 500 orders at once, beside the index and the rows that it finds. */
function wordsCase({ clerk }: BenchOffice, db: Database.Database): Case {
  const bare = db.prepare(
    `select s.* from order_summary s where order_id in (select ref_id from search_index i join search_docs d on d.id = i.rowid
     where search_index match ? order by i.rowid desc limit 500)`,
  )
  const next = inTurn(TERMS.two)
  return {
    own: () => {
      const filter = orderFilter.parse({ text: next.own(), openOnly: false })
      return clerk.orders.list({ filter, after: null, limit: 50 })
    },
    raw: () => bare.raw(true).all(searchQuery(next.raw(), 'order') ?? ''),
  }
}

/** One of several after the other, for each of the two ways on its own. */
function inTurn(values: readonly string[]): { readonly own: () => string; readonly raw: () => string } {
  const from = () => {
    let turn = 0
    return () => values[turn++ % values.length] ?? ''
  }
  return { own: from(), raw: from() }
}

const greatest = (figures: Readonly<Record<string, number>>, name: RegExp): number =>
  Math.max(...Object.entries(figures).flatMap(([key, value]) => (name.test(key) ? [value] : [])))

/** Lists, folders and search of an office of this size; `size` names the figures, as in `open.p95ms.10k`. */
export async function benchReading(office: BenchOffice, size: string, turns: number) {
  const db = new Database(office.path, { readonly: true })
  const figures: Record<string, number> = {}
  for (const [name, one] of Object.entries(await listCases(office, db)))
    Object.assign(figures, await figuresOf(`list.${name}`, size, one, turns))
  Object.assign(figures, await figuresOf('list.filter.words', size, wordsCase(office, db), turns))
  for (const [name, terms] of Object.entries(TERMS))
    Object.assign(figures, await figuresOf(`search.${name}`, size, searchCase(office, db, terms), turns))
  Object.assign(figures, await figuresOf('open', size, openCase(office, db), turns))
  figures[`list.ratio.${size}`] = greatest(figures, /^list\..*\.ratio/)
  figures[`list.deep.ratio.${size}`] = greatest(figures, /^list\.deep\..*\.ratio/)
  figures[`search.p95ms.${size}`] = greatest(figures, /^search\.[^.]*\.p95ms/)
  db.close()
  return figures
}
