import { type OrderedCursor, orderedSince, ordersOfCustomerQuery } from '#db/queries/customer-page.ts'
import { gatherOrderFile, type Moment } from '#db/queries/order-file.ts'
import { listOrders, type OrderCursor, ordersByIds } from '#db/queries/order-list.ts'
import type { ReadDb } from '#db/store.ts'
import type { OpenLine } from '#shared/contract/customer-page.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import { lineDates } from '#shared/rules/dates.ts'
import { lineProgress } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { currentStep, deriveSteps } from '#shared/rules/steps.ts'
import { type CivilDate, civilDate, daysBetween } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { subtractQuantity } from '#shared/values/quantity.ts'
import { orderRow } from './order-rows.ts'

type Page<Row> = { readonly rows: readonly Row[]; readonly nextAfter: string | null }
export type PageAsked = { readonly id: string; readonly after: string | null; readonly limit: number }

const orderedCursor = (text: string): OrderedCursor => {
  const [orderedOn = '', number = ''] = text.split('|')
  return { orderedOn: orderedOn as CivilDate, number }
}

/** All orders of a customer, newest first, page by page. */
export async function ordersPage(db: ReadDb, { id, after, limit }: PageAsked, when: Moment): Promise<Page<OrderRow>> {
  const asked = { customerId: id, after: after === null ? null : orderedCursor(after), limit: limit + 1 }
  const found = await ordersOfCustomerQuery(db, asked)
  const page = found.slice(0, limit)
  const rows = await ordersByIds(
    db,
    page.map((one) => one.orderId),
  )
  const last = page.at(-1)
  return {
    rows: rows.map((row) => orderRow(row, when)),
    nextAfter: found.length > limit && last ? `${last.orderedOn}|${last.number}` : null,
  }
}

/** What he ordered this year, and his last orders. */
export async function orderedAnswer(db: ReadDb, id: string, when: Moment) {
  const since = civilDate(`${when.today.slice(0, 4)}-01-01`)
  const [sums, last] = await Promise.all([
    orderedSince(db, id, since),
    ordersPage(db, { id, after: null, limit: LAST_ORDERS }, when),
  ])
  return { since, ...sums, last: last.rows }
}
const LAST_ORDERS = 5

/** The lines of an order of which something has not left yet, each with its own dates as they stand today. */
function openLinesOf(file: OrderFile): readonly OpenLine[] {
  const dates = new Map(lineDates(file).map((one) => [one.lineId, one]))
  const step = currentStep(deriveSteps(file))?.number ?? 0
  return lineProgress(file).flatMap(({ lineId, ordered, dispatched }) => {
    const line = file.form.lines.find((one) => one.id === lineId)
    if (!line || dispatched >= ordered) return []
    const date = dates.get(lineId)
    const promised = date?.preDelivery?.current ?? date?.requested ?? null
    return [
      {
        orderId: file.order.id,
        orderNumber: file.order.number,
        lineId,
        productNumber: line.productNumber,
        productName: line.productName,
        specification: line.specification,
        unit: line.unit,
        ordered,
        left: subtractQuantity(ordered, dispatched),
        requested: date?.requested ?? null,
        scheduled: date?.scheduled?.current ?? null,
        preDelivery: date?.preDelivery?.current ?? null,
        lateDays: promised !== null && promised < file.today ? daysBetween(promised, file.today) : 0,
        currentStep: step,
      },
    ]
  })
}

const cursorText = ({ dueAt, number }: OrderCursor): string => `${dueAt ?? ''}|${number}`
const dueCursor = (text: string): OrderCursor => {
  const [due = '', number = ''] = text.split('|')
  return { dueAt: due === '' ? null : (Number(due) as Instant), number }
}

/**
 * What is still to be delivered, line by line, what is due first at the top; a page is `limit` open orders.
 *
 * Each order's file is gathered, so that quantities and dates are those of the rules and not of a summary.
 */
export async function openLinesPage(
  db: ReadDb,
  { id, after, limit }: PageAsked,
  when: Moment,
): Promise<Page<OpenLine> & { readonly orders: number }> {
  const page = await listOrders(db, {
    filter: { customerId: id, open: true },
    sort: 'due',
    after: after === null ? null : dueCursor(after),
    limit,
  })
  const files = await Promise.all(page.rows.map((row) => gatherOrderFile(db, row.orderId, when)))
  const rows = files.map((file) => (file ? openLinesOf(file) : []))
  return {
    rows: rows.flat(),
    orders: rows.filter((lines) => lines.length > 0).length,
    nextAfter: page.next && cursorText(page.next),
  }
}
