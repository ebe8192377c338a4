import { findCustomers } from '#db/queries/customers.ts'
import type { ReadDb } from '#db/store.ts'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { customerPageRows, customerRows, customerSheet } from './customer-sheet.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { saveOnce } from './kit/save.ts'
import { reprojectOrdersOf } from './reproject.ts'
import { saveCustomer } from './save-customer.ts'

type Asked = Inputs['office']['customers']

/** By number, page by page; with words, the best found, whatever page. */
async function listed(db: ReadDb, { text, which, after, limit }: Asked): Promise<readonly CustomerRow[]> {
  const active = which === 'all' ? undefined : which === 'active'
  if (text === '') {
    return customerPageRows(db, { limit, active, ...(after === null ? {} : { after }) })
  }
  return customerRows(db, await findCustomers(db, text, { active, limit }))
}

/** Customers: the list, one whole, and saving him. */
export const customers = {
  customers: os.office.customers.handler(({ context: { core }, input }) => core.store.read((db) => listed(db, input))),
  customer: os.office.customer.handler(({ context: { core }, input }) =>
    core.store.read((db) => customerSheet(db, input.id)),
  ),
  saveCustomer: os.office.saveCustomer.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'saveCustomer', input }
    const saved = await saveOnce(context, asked, (save) => saveCustomer(save, context.actor, input))
    await reprojectOrdersOf(context.core, saved.id)
    return saved
  }),
}
