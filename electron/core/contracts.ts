import { newId } from '#db/ids.ts'
import {
  type Contract,
  contractById,
  contractByNumber,
  contractsOfCustomer,
  customerById,
  customersByIds,
  insertContract,
  listContracts,
  updateContract,
} from '#db/queries/customers.ts'
import type { ReadDb } from '#db/store.ts'
import type { ContractRow } from '#shared/contract/office.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { reprojectOrdersOf } from './reproject.ts'

type ContractInput = Inputs['office']['saveContract']
type Period = { readonly from: CivilDate; readonly to: CivilDate | null }

const editable = ({ number, customerId, from, to, payment, signer, deliveryTerms }: ContractInput | Contract) => ({
  number,
  customerId,
  from,
  to,
  payment,
  signer,
  deliveryTerms,
})

const overlaps = (a: Period, b: Period): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

/** R4.3 one contract at a time: on each day the payment method follows from one paper. */
async function mustStandAlone(db: ReadDb, input: ContractInput, id: string): Promise<void> {
  if (input.to < input.from) throw invalid('to', 'beforeFrom')
  const others = (await contractsOfCustomer(db, input.customerId)).filter((one) => one.id !== id)
  if (others.some((one) => overlaps(input, one))) throw invalid('from', 'overlapsContract')
}

async function saveContract(save: Save, input: ContractInput): Promise<{ readonly id: string }> {
  const { db, at } = save
  const id = input.id ?? newId()
  if (!(await customerById(db, input.customerId))) throw notFound('customer')
  const before = input.id === null ? null : await contractById(db, id)
  if (input.id !== null && !before) throw notFound('contract')
  const same = await contractByNumber(db, input.number)
  if (same && same.id !== id) throw invalid('number', 'taken')
  await mustStandAlone(db, input, id)

  const fields = editable(input)
  if (!before) await insertContract(db, { id, ...fields, settlement: '', fileId: null, active: true, version: 1 }, [])
  else {
    const done = await updateContract(db, id, input.version, fields)
    const newer = { entity: 'contract', entityId: id, at, mine: fields, theirs: editable(before) }
    if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  }

  const entry = { action: 'saveContract', entity: 'contract', entityId: id }
  await save.audit({ ...entry, before, after: fields })
  save.announce({ topic: 'customer', id: input.customerId })
  return { id }
}

async function contractRows(db: ReadDb, text: string, limit: number): Promise<readonly ContractRow[]> {
  const found = await listContracts(db, limit)
  const named = await customersByIds(
    db,
    found.map((one) => one.customerId),
  )
  const names = new Map(named.map((one) => [one.id, one.name]))
  const rows = found.map((one) => ({
    id: one.id,
    version: one.version,
    ...editable(one),
    to: one.to ?? '',
    customerName: names.get(one.customerId) ?? '',
  }))
  const wanted = text.toLowerCase()
  return rows.filter((row) => `${row.number} ${row.customerName}`.toLowerCase().includes(wanted))
}

/** R4.3 sales contracts, as far as the payment terms of an order need them. */
export const contracts = {
  contracts: os.office.contracts.handler(({ context: { core }, input }) =>
    core.store.read((db) => contractRows(db, input.text, input.limit)),
  ),
  saveContract: os.office.saveContract.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'saveContract', input }
    const saved = await saveOnce(context, asked, (save) => saveContract(save, input))
    await reprojectOrdersOf(context.core, input.customerId)
    return saved
  }),
}
