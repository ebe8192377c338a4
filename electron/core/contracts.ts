import { type Contract, contractById, listContracts, pricesOfContract } from '#db/queries/contracts.ts'
import { customerById, customersByIds } from '#db/queries/customers.ts'
import { fileById } from '#db/queries/faxes.ts'
import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import type { ContractDetail, ContractRow } from '#shared/contract/office.ts'
import { os } from './kit/implementer.ts'
import { notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'
import { namedPrices } from './price-rows.ts'
import { reprojectOrdersOf } from './reproject.ts'
import { editable, saveContract } from './save-contract.ts'

const rowOf = (one: Contract, customerName: string): ContractRow => ({
  id: one.id,
  version: one.version,
  ...editable(one),
  customerName,
})

async function contractRows(db: ReadDb, text: string, limit: number): Promise<readonly ContractRow[]> {
  const customerIds = text === '' ? [] : (await search(db, text, { kind: 'customer', limit })).map((one) => one.refId)
  const found = await listContracts(db, text === '' ? { limit } : { limit, wanted: { number: text, customerIds } })
  const named = await customersByIds(
    db,
    found.map((one) => one.customerId),
  )
  const names = new Map(named.map((one) => [one.id, one.name]))
  return found.map((one) => rowOf(one, names.get(one.customerId) ?? ''))
}

async function contractDetail(db: ReadDb, id: string): Promise<ContractDetail> {
  const found = await contractById(db, id)
  if (!found) throw notFound('contract')
  const [customer, file, rows] = await Promise.all([
    customerById(db, found.customerId),
    found.fileId === null ? null : fileById(db, found.fileId),
    pricesOfContract(db, id),
  ])
  const scan = { fileName: file?.name ?? '', fileMime: file?.mime ?? '' }
  return { ...rowOf(found, customer?.name ?? ''), ...scan, prices: await namedPrices(db, rows) }
}

/** R4.3 sales contracts: how is paid, and what was agreed on prices. */
export const contracts = {
  contracts: os.office.contracts.handler(({ context: { core }, input }) =>
    core.store.read((db) => contractRows(db, input.text, input.limit)),
  ),
  contract: os.office.contract.handler(({ context: { core }, input }) =>
    core.store.read((db) => contractDetail(db, input.id)),
  ),
  saveContract: os.office.saveContract.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'saveContract', input }
    const { id, customerIds } = await saveOnce(context, asked, (save) => saveContract(save, input))
    for (const customerId of customerIds) await reprojectOrdersOf(context.core, customerId)
    return { id }
  }),
}
