import { customerByPhone } from '#db/queries/customer-numbers.ts'
import { customersByIds } from '#db/queries/customers.ts'
import { faxById } from '#db/queries/faxes.ts'
import { memoById } from '#db/queries/memos.ts'
import { listOrders, type OrderListRow, orderSummaryOf } from '#db/queries/order-list.ts'
import { paperByNumber } from '#db/queries/papers.ts'
import { productsByIds } from '#db/queries/products.ts'
import { type Found, search } from '#db/queries/search.ts'
import { phoneDigits } from '#db/search-words.ts'
import type { ReadDb } from '#db/store.ts'
import type { SearchHit } from '#shared/contract/orders.ts'
import { numberedPaper, readPaperCode } from '#shared/rules/paper-code.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import { isNumber } from './order-rows.ts'

const orderHit = (row: Pick<OrderListRow, 'orderId' | 'number' | 'customerName' | 'productText'>): SearchHit => ({
  kind: 'order',
  id: row.orderId,
  number: row.number,
  title: row.customerName,
  detail: row.productText,
})

async function hitOf(db: ReadDb, { kind, refId }: Found): Promise<SearchHit | null> {
  switch (kind) {
    case 'order': {
      const row = await orderSummaryOf(db, refId)
      return row && orderHit(row)
    }
    case 'customer': {
      const [row] = await customersByIds(db, [refId])
      return row ? { kind, id: row.id, number: row.number, title: row.name, detail: row.phone } : null
    }
    case 'product': {
      const [row] = await productsByIds(db, [refId])
      return row ? { kind, id: row.id, number: row.number, title: row.name, detail: row.specification } : null
    }
    case 'fax': {
      const row = await faxById(db, refId)
      const [sender] = row === null || row.customerId === null ? [] : await customersByIds(db, [row.customerId])
      if (!row) return null
      const number = formatTelephone(row.senderNumber)
      const detail = [sender ? number : '', row.reason].filter((part) => part !== '').join(' ')
      return { kind, id: row.id, number: row.number, title: sender?.name ?? (number || row.number), detail }
    }
    case 'memo': {
      const row = await memoById(db, refId)
      if (!row) return null
      const [company] = row.customerId === null ? [] : await customersByIds(db, [row.customerId])
      const name = company?.name ?? row.customerName
      const detail = [row.contact, name === '' ? '' : row.phone, row.said].filter((part) => part !== '').join(' ')
      return { kind, id: row.id, number: row.number, title: name || row.phone, detail }
    }
  }
}

/** What a scanner reads off a document's own number finds its order. */
async function orderOfDocument(db: ReadDb, text: string): Promise<SearchHit | null> {
  const number = text.toUpperCase()
  const document = numberedPaper(number)
  const filed = document && (await paperByNumber(db, document.kind, number))
  const row = filed && (await orderSummaryOf(db, filed.orderId))
  return row && { ...orderHit(row), number }
}

/** The number in the code that a scanner read off a paper; what was typed is what was typed. */
function numberIn(asked: string): string {
  const code = readPaperCode(asked)
  if (code === null) return asked.trim()
  return code.kind === 'document' ? code.number : code.orderNumber
}

// Of more people than these nobody can say yet who calls.
const MOST_CALLERS = 3
const MOST_OF_CALLERS = 9

/** Who calls asks for his order: below each of a few customers, found by a telephone, his open orders, newest first. */
async function withOpenOrders(db: ReadDb, hits: readonly SearchHit[]): Promise<readonly SearchHit[]> {
  const callers = hits.filter((hit) => hit.kind === 'customer')
  if (callers.length === 0 || callers.length > MOST_CALLERS) return hits
  const limit = Math.floor(MOST_OF_CALLERS / callers.length)
  const open = (customerId: string) =>
    listOrders(db, { filter: { customerId, open: true }, sort: 'number', after: null, limit })
  const pages = new Map(await Promise.all(callers.map(async ({ id }) => [id, await open(id)] as const)))
  return hits.flatMap((hit) => [hit, ...(pages.get(hit.id)?.rows ?? []).map(orderHit)])
}

/** Ctrl+K: numbers by their beginning, telephones by any digits of them, the rest by words, characters and initials. */
export async function searchEverything(db: ReadDb, asked: string, limit: number): Promise<readonly SearchHit[]> {
  const text = numberIn(asked)
  if (text === '') return []
  const found = await hitsOf(db, text, limit)
  const hits = phoneDigits(text) === null ? found : distinct(await withOpenOrders(db, found))
  return hits.slice(0, limit)
}

async function hitsOf(db: ReadDb, text: string, limit: number): Promise<readonly SearchHit[]> {
  const [document, numbered, callers] = await Promise.all([
    orderOfDocument(db, text),
    isNumber(text) ? listOrders(db, { filter: { number: text }, sort: 'number', after: null, limit }) : null,
    customerByPhone(db, text),
  ])
  const known: readonly SearchHit[] = distinct([
    ...(document ? [document] : []),
    ...(numbered?.rows ?? []).map(orderHit),
    ...callers.map((one) => ({
      kind: 'customer' as const,
      id: one.customerId,
      number: one.shown,
      title: one.name,
      detail: one.contactName,
    })),
  ])
  // What is known by its number stands first; a page full of it leaves nothing to be looked for by words.
  if (known.length >= limit) return known
  // The newest twenty papers of a busy customer must not hide the customer himself.
  const [customers, anything] = await Promise.all([
    search(db, text, { kind: 'customer', limit }),
    search(db, text, { limit }),
  ])
  const hits = await Promise.all([...customers, ...anything].map((one) => hitOf(db, one)))
  const ranked = hits.filter((hit) => hit !== null).sort((one, other) => rankOf(one, text) - rankOf(other, text))
  return distinct([...known, ...ranked])
}

const RANKS: readonly SearchHit['kind'][] = ['customer', 'order', 'memo', 'fax', 'product']

/** Whose own number was typed stands first; then who he is before what he wrote, and both before goods. */
const rankOf = ({ kind, number }: SearchHit, text: string): number =>
  number.toUpperCase() === text.toUpperCase() ? -1 : RANKS.indexOf(kind)

const distinct = (all: readonly SearchHit[]): readonly SearchHit[] =>
  all.filter((hit, index) => all.findIndex((other) => other.kind === hit.kind && other.id === hit.id) === index)
