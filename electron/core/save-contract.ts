import { newId } from '#db/ids.ts'
import {
  type Contract,
  contractById,
  contractByNumber,
  contractsOfCustomer,
  insertContract,
  pricesOfContract,
  updateContract,
} from '#db/queries/contracts.ts'
import { customerById } from '#db/queries/customers.ts'
import { fileById } from '#db/queries/faxes.ts'
import { hasOrderedSince } from '#db/queries/plan-orders.ts'
import type { ReadDb } from '#db/store.ts'
import { overlaps } from '#shared/rules/periods.ts'
import { samePrices } from '#shared/rules/price-rows.ts'
import { deepEqualCanonical } from '#shared/values/canonical.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import type { Inputs } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import type { Save } from './kit/save.ts'
import { auditedPrices, mustBePrices } from './price-rows.ts'

type ContractInput = Inputs['office']['saveContract']

/** What is typed of a contract, apart from its prices. */
export const editable = (one: ContractInput | Contract) => ({
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

/** Whether orders of before would be judged otherwise: by another payment, another price, or other days of the past. */
const isOtherwise = (before: Contract, input: ContractInput, today: CivilDate): boolean =>
  before.customerId !== input.customerId ||
  before.from !== input.from ||
  (before.to !== input.to && input.to !== null && input.to < today) ||
  !deepEqualCanonical(before.payment, input.payment)

/**
 * Why a contract goes out of force, or says something else after it was ordered under, is written down.
 *
 * A contract is a paper: what was typed wrongly from it is put right, also for orders that were compared with it before.
 */
async function mustSayWhy(
  db: ReadDb,
  input: ContractInput,
  before: Contract | null,
  differ: boolean,
  today: CivilDate,
) {
  if (!before || input.reason !== '') return
  const whom = { scope: 'customer', subject: before.customerId } as const
  const isOther = differ || isOtherwise(before, input, today)
  const isCorrected = isOther && before.active && (await hasOrderedSince(db, whom, before.from, addDays(today, 1)))
  if (isCorrected || (before.active && !input.active)) throw invalid('reason', 'required')
}

/** The contract, and whose orders follow: those of its customer, and of the one that it was wrongly written for. */
type SavedContract = { readonly id: string; readonly customerIds: readonly string[] }

/** R4.3, R4.4 one contract with its prices, inside the transaction of whoever saves it: its form, or an import of many. */
export async function saveContract(save: Save, input: ContractInput): Promise<SavedContract> {
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
  const customerIds = [...new Set([input.customerId, before?.customerId ?? input.customerId])]
  for (const customerId of customerIds) save.announce({ topic: 'customer', id: customerId })
  return { id, customerIds }
}
