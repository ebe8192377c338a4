import { contractById, pricesOfContract } from '#db/queries/contracts.ts'
import { type PricePlan, pricesOfPlan } from '#db/queries/price-plans.ts'
import { splitItems } from '#shared/rules/master-import/items.ts'
import { parentKeyOf } from '#shared/rules/master-import/keys.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { GoodRow } from '#shared/rules/master-import/table.ts'
import { hasBegun, type PlanScope } from '#shared/rules/price-plans.ts'
import type { PriceRow } from '#shared/rules/price-rows.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { notFound } from '../kit/refusals.ts'
import type { Save } from '../kit/save.ts'
import { saveProduct } from '../products.ts'
import { saveContract } from '../save-contract.ts'
import { savePricePlan } from '../save-price-plan.ts'
import { idIn, type Lists } from './lists.ts'
import { paymentOf, textOf } from './said.ts'
import { saveCustomerRow, savePartRows } from './save-customers.ts'

/** What every save of an import has around it. */
export type Importing = {
  readonly save: Save
  readonly actor: Actor
  readonly lists: Lists
  readonly plans: ReadonlyMap<string, PricePlan>
  readonly reason: string
  readonly changesFrom: CivilDate
  readonly today: CivilDate
}
/** What an import changed that orders hang on. */
export type Touched = {
  readonly customerId?: string
  readonly plan?: { readonly scope: PlanScope; readonly subject: string; readonly id: string }
}
type Saver = (importing: Importing, rows: readonly GoodRow[]) => Promise<Touched>

const saveProductRow: Saver = async ({ save }, [row]) => {
  if (!row) return {}
  const { known, values } = row
  await saveProduct(save, {
    key: '',
    id: known?.id ?? null,
    version: known?.version ?? 0,
    number: textOf(values.number),
    name: textOf(values.name),
    specification: textOf(values.specification),
    unit: textOf(values.unit),
    category: textOf(values.category),
    cost: values.cost as UnitPrice | null,
    inspectionItems: splitItems(textOf(values.inspectionItems)),
    price: null,
    active: values.active === true,
  })
  return {}
}

const saveContractRow: Saver = async ({ save, lists, reason }, [row]) => {
  if (!row) return {}
  const { known, values } = row
  const before = known && (await contractById(save.db, known.id))
  const customerId = idIn(lists.customers, values.customer) ?? ''
  await saveContract(save, {
    key: '',
    id: known?.id ?? null,
    version: known?.version ?? 0,
    number: textOf(values.number),
    customerId,
    from: values.from as CivilDate,
    to: values.to as CivilDate | null,
    payment: paymentOf(values),
    signer: textOf(values.signer),
    deliveryTerms: textOf(values.deliveryTerms),
    settlement: textOf(values.settlement),
    fileId: before?.fileId ?? null,
    active: values.active === true,
    reason,
    prices: before ? [...(await pricesOfContract(save.db, before.id))] : [],
  })
  return { customerId }
}

/** The prices as they are, with those of the rows in their places or behind them. */
function pricesWith(lists: Lists, before: readonly PriceRow[], rows: readonly GoodRow[]): PriceRow[] {
  const prices = new Map(before.map((one) => [`${one.productId} ${one.minimum}`, one]))
  for (const { values } of rows) {
    const productId = idIn(lists.products, values.product) ?? ''
    const minimum = values.minimum as Quantity
    prices.set(`${productId} ${minimum}`, { productId, minimum, price: values.price as UnitPrice })
  }
  return [...prices.values()]
}

const saveContractPrices: Saver = async ({ save, lists, reason }, rows) => {
  const contract = await contractById(save.db, idIn(lists.contracts, rows[0]?.values.contract) ?? '')
  if (!contract) throw notFound('contract')
  const prices = pricesWith(lists, await pricesOfContract(save.db, contract.id), rows)
  await saveContract(save, { ...contract, key: '', reason, prices })
  return { customerId: contract.customerId }
}

const savePlanRows: Saver = async ({ save, lists, plans, reason, changesFrom, today }, rows) => {
  const values = rows[0]?.values ?? {}
  const before = plans.get(parentKeyOf('planRows', values))
  const scope = values.scope as PlanScope
  const subject = scope === 'customer' ? (idIn(lists.customers, values.subject) ?? '') : textOf(values.subject)
  const fresh = { name: textOf(values.plan), scope, subject, from: values.from, to: values.to ?? null, active: true }
  const plan = before ?? { ...fresh, id: null, version: 0, from: values.from as CivilDate, to: values.to as CivilDate }
  const prices = pricesWith(lists, before ? await pricesOfPlan(save.db, before.id) : [], rows)
  const begun = before !== undefined && hasBegun(before, today)
  const { id } = await savePricePlan(save, {
    ...plan,
    reason,
    prices,
    changesFrom: begun ? changesFrom : null,
    endRunning: false,
  })
  return { plan: { scope, subject, id } }
}

/**
 * How the rows of each kind are saved: through the same function as its own form, one call for each record.
 *
 * The rows of one call belong together (`parentKeyOf`): a customer's people are saved with him, prices with their plan.
 */
export const SAVERS: { readonly [Kind in MasterKind]: Saver } = {
  customers: saveCustomerRow,
  contacts: savePartRows('contacts'),
  addresses: savePartRows('addresses'),
  articles: savePartRows('articles'),
  products: saveProductRow,
  planRows: savePlanRows,
  contracts: saveContractRow,
  contractPrices: saveContractPrices,
}
