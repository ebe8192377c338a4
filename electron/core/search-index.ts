import { initialsOf } from '#db/initials.ts'
import { customerById } from '#db/queries/customers.ts'
import type { Fax } from '#db/queries/faxes.ts'
import type { Memo } from '#db/queries/memos.ts'
import { indexForSearch } from '#db/queries/search.ts'
import type { WriteDb } from '#db/store.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'

/** Makes an order findable by number, customer, the customer's own number, products and telephone. */
export async function indexOrder(db: WriteDb, { order, customer, form }: OrderFile): Promise<void> {
  const known = await customerById(db, customer.id)
  const products = form.lines.flatMap((line) => [line.productNumber, line.productName, line.specification])
  await indexForSearch(db, {
    kind: 'order',
    refId: order.id,
    texts: [order.number, customer.name, form.terms.customerPo, form.terms.consignee, ...new Set(products)],
    pinyin: known?.pinyin ?? '',
  })
}

/** Makes a memo findable by number, customer, what was said, who said it, and his telephones. */
export async function indexMemo(db: WriteDb, memo: Memo): Promise<void> {
  const { contactPhone, consigneePhone } = memo.form.terms
  const customer = memo.customerId === null ? null : await customerById(db, memo.customerId)
  // A name that nobody knew is kept as it was heard, and is found so.
  const names = customer ? [customer.name, customer.shortName] : [memo.customerName]
  await indexForSearch(db, {
    kind: 'memo',
    refId: memo.id,
    texts: [memo.number, ...names, memo.phone, memo.contact, memo.said],
    phones: [memo.phone, contactPhone, consigneePhone],
    pinyin: customer?.pinyin ?? initialsOf(memo.customerName),
  })
}

/** R1.3 makes a fax findable by number, sender and the reason for which it was put away. */
export async function indexFax(db: WriteDb, fax: Fax): Promise<void> {
  const sender = fax.customerId === null ? null : await customerById(db, fax.customerId)
  const names = sender ? [sender.name, sender.shortName] : []
  await indexForSearch(db, {
    kind: 'fax',
    refId: fax.id,
    texts: [fax.number, ...names, fax.reason],
    phones: [fax.senderNumber],
    pinyin: sender?.pinyin ?? '',
  })
}
