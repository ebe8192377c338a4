import { eq } from 'drizzle-orm'
import { newId } from '#db/ids.ts'
import type { Store } from '#db/store.ts'
import { orderLines, orderRevisions, orderSummary, orders, papers } from '#db/tables/index.ts'

/** Copies an order with everything that lies in its folder so many times, under numbers of their own; nobody's desk has them yet. */
export const copyOrder = (store: Store, orderId: string, times: number): Promise<void> =>
  store.tx(async (db) => {
    const [order] = await db.select().from(orders).where(eq(orders.id, orderId))
    const [summary] = await db.select().from(orderSummary).where(eq(orderSummary.orderId, orderId))
    const lines = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId))
    const revisions = await db.select().from(orderRevisions).where(eq(orderRevisions.orderId, orderId))
    const all = await db.select().from(papers).where(eq(papers.orderId, orderId))
    if (!order || !summary) throw new Error('no such order')
    for (let at = 1; at <= times; at += 1) {
      const ids = new Map([orderId, ...lines.map(({ id }) => id)].map((id) => [id, newId()]))
      const number = `${order.number}-${String(at).padStart(4, '0')}`
      const copied = <Row extends object>(row: Row): Row => {
        const text = [...ids].reduce((said, [old, fresh]) => said.replaceAll(old, fresh), JSON.stringify(row))
        return JSON.parse(text) as Row
      }
      await db.insert(orders).values({ ...copied(order), number })
      for (const line of lines) await db.insert(orderLines).values(copied(line))
      for (const one of revisions) await db.insert(orderRevisions).values({ ...copied(one), id: newId() })
      for (const one of all) await db.insert(papers).values({ ...copied(one), id: newId(), number: null })
      await db.insert(orderSummary).values({ ...copied(summary), number })
    }
  })
