import { initialsOf } from '#db/initials.ts'
import { indexForSearch } from '#db/queries/search.ts'
import type { WriteDb } from '#db/store.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'

/** Makes an order findable by number, customer, the customer's own number, products and telephone. */
export async function indexOrder(db: WriteDb, { order, customer, form }: OrderFile): Promise<void> {
  const products = form.lines.flatMap((line) => [line.productNumber, line.productName, line.specification])
  await indexForSearch(db, {
    kind: 'order',
    refId: order.id,
    texts: [order.number, customer.name, form.terms.customerPo, form.terms.consignee, ...new Set(products)],
    pinyin: initialsOf(customer.name),
  })
}
