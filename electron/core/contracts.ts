import { newId } from '#db/ids.ts'
import {
  type Contract,
  contractById,
  contractByNumber,
  contractsOfCustomer,
  insertContract,
  listContracts,
  pricesOfContract,
  updateContract,
} from '#db/queries/contracts.ts'
import { customerById, customersByIds } from '#db/queries/customers.ts'
import { fileById } from '#db/queries/faxes.ts'
import { orderedSince } from '#db/queries/plan-orders.ts'
import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import type { ContractDetail, ContractRow } from '#shared/contract/office.ts'
import { overlaps } from '#shared/rules/periods.ts'
import { samePrices } from '#shared/rules/price-rows.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { auditedPrices, mustBePrices, namedPrices } from './price-rows.ts'
import { reprojectOrdersOf } from './reproject.ts'

type ContractInput = Inputs['office']['saveContract']

const editable = (one: ContractInput | Contract) => ({
  number: one.number,
  customerId: one.customerId,
  from: one.from,
  to: one.to,
  payment: one.payment,
  signer: one.signer,
  deliveryTerms: one.deliveryTerms,
  settlement: one.settlement,
  fileId: one.fileId,
  active: one.active,
})

/** R4.3 one contract at a time: on each day the payment method follows from one paper. */
async function mustStandAlone(db: ReadDb, input: ContractInput, id: string): Promise<void> {
  if (input.to !== null && input.to < input.from) throw invalid('to', 'beforeFrom')
  if (!input.active) return
  const others = (await contractsOfCustomer(db, input.customerId)).filter((one) => one.id !== id && one.active)
  if (others.some((one) => overlaps(input, one))) throw invalid('from', 'overlapsContract')
}

async function mustBeSound(db: ReadDb, input: ContractInput, id: string): Promise<void> {
  if (!(await customerById(db, input.customerId))) throw invalid('customerId', 'unknown')
  const same = await contractByNumber(db, input.number)
  if (same && same.id !== id) throw invalid('number', 'taken')
  if (input.fileId !== null && !(await fileById(db, input.fileId))) throw invalid('fileId', 'unknownFile')
  await mustStandAlone(db, input, id)
  await mustBePrices(db, input.prices)
}

/**
 * Why a contract goes out of force, or has other prices after it was ordered under, is written down.
 *
 * A contract is a paper: what was typed wrongly from it is put right, also for orders that were compared with it before.
 */
async function mustSayWhy(db: ReadDb, input: ContractInput, before: Contract | null, differ: boolean, today: CivilDate) {
  if (!before || input.reason !== '') return
  const whom = { scope: 'customer', subject: before.customerId } as const
  const isCorrected = differ && before.active && (await orderedSince(db, whom, before.from, addDays(today, 1)))
  if (isCorrected || (before.active && !input.active)) throw invalid('reason', 'required')
}

/** R4.3, R4.4 one contract with its prices, inside the transaction of whoever saves it: its form, or an import of many. */
export async function saveContract(save: Save, input: ContractInput): Promise<{ readonly id: string }> {
  const { db, at } = save
  const id = input.id ?? newId()
  const before = input.id === null ? null : await contractById(db, id)
  if (input.id !== null && !before) throw notFound('contract')
  await mustBeSound(db, input, id)

  const fields = editable(input)
  const old = before ? await pricesOfContract(db, id) : []
  const differ = !samePrices(old, input.prices)
  await mustSayWhy(db, input, before, differ, (await momentOf(db, at)).today)
  if (!before) await insertContract(db, { id, ...fields, version: 1 }, input.prices)
  else {
    const done = await updateContract(db, id, input.version, fields, differ ? input.prices : undefined)
    const newer = { entity: 'contract', entityId: id, at, mine: fields, theirs: editable(before) }
    if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  }

  await save.audit({
    action: 'saveContract',
    entity: 'contract',
    entityId: id,
    before: before && { ...editable(before), prices: await auditedPrices(db, old) },
    after: { ...fields, reason: input.reason, prices: await auditedPrices(db, input.prices) },
  })
  save.announce({ topic: 'customer', id: input.customerId })
  return { id }
}

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
    const saved = await saveOnce(context, asked, (save) => saveContract(save, input))
    await reprojectOrdersOf(context.core, input.customerId)
    return saved
  }),
}
