import { newId } from '#db/ids.ts'
import { moveMaterial } from '#db/queries/materials.ts'
import { orderCover } from '#db/queries/orders.ts'
import { insertPurchase, listPurchases, type Purchase, purchaseById, updatePurchase } from '#db/queries/purchases.ts'
import type { PurchaseRow } from '#shared/contract/technical-desk.ts'
import { afterReceipt, isOpenPurchase, mayStep, type PurchaseStep } from '#shared/rules/purchases.ts'
import { NO_QUANTITY, sumQuantities } from '#shared/values/quantity.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { namedMaterial } from './materials.ts'
import { mustBeAsSeen } from './purchase-seen.ts'
import { confirmWaitingRepeats, reprojectOrdersHolding } from './reproject.ts'

type Technical = Inputs['technical']
type Listed = Awaited<ReturnType<typeof listPurchases>>[number]

function rowOf({ purchase, ...named }: Listed): PurchaseRow {
  const { requestedByName, orderedByName, closedByName } = purchase
  return { ...purchase, ...named, requestedBy: requestedByName, orderedBy: orderedByName, closedBy: closedByName }
}

/** R20.2 what lacks is asked for: how much, until when, and for which orders. */
async function request(save: Save, { actor }: Signed, input: Technical['requestPurchase']) {
  const { db, at, audit, announce } = save
  const material = await namedMaterial(db, input.materialId)
  if (!material.active) throw invalid('materialId', 'unknown')
  const { today } = await momentOf(db, at)
  const { quantity, neededBy, reason } = input
  if (neededBy < today) throw invalid('neededBy', 'inThePast')
  const covers = await Promise.all([...new Set(input.orderIds)].map((orderId) => orderCover(db, orderId)))
  const known = covers.flatMap((cover) => (cover ? [{ orderId: cover.head.id, number: cover.head.number }] : []))
  if (known.length < covers.length) throw invalid('orderIds', 'unknown')
  const id = newId()
  const number = await save.nextNumber('CG')
  const asked = { materialId: material.id, quantity, neededBy, orders: known, reason }
  await insertPurchase(db, {
    id,
    number,
    ...asked,
    received: NO_QUANTITY,
    state: 'requested',
    open: true,
    supplier: '',
    expectedOn: null,
    dropReason: '',
    requestedAt: at,
    requestedById: actor.id,
    requestedByName: actor.name,
    orderedAt: null,
    orderedByName: '',
    closedAt: null,
    closedByName: '',
    version: 1,
  })
  await audit({
    action: 'requestPurchase',
    entity: 'purchase',
    entityId: id,
    before: null,
    after: { number, ...asked },
  })
  announce({ topic: 'material', id: material.id })
  return { id, number }
}

const NOTICES: Readonly<Record<PurchaseStep, string>> = {
  order: 'purchaseOrdered',
  receive: 'purchaseReceived',
  drop: 'purchaseDropped',
}

type Step = {
  readonly step: PurchaseStep
  readonly input: { readonly key: string; readonly id: string; readonly version: number }
  /** The request as it is after the step; what else must change with it happens in the same transaction. */
  readonly change: (save: Save, before: Purchase) => Promise<Purchase> | Purchase
}

/**
 * One step in the life of a request: from the version that was on the screen, and only where the table allows it.
 *
 * Which answers count on it is derived once more behind the save (R5.2), and what came lets waiting repeats go (R5.1).
 */
async function take(context: Signed, { step, input, change }: Step): Promise<null> {
  const materialId = await saveOnce(context, { key: input.key, procedure: `${step}Purchase`, input }, async (save) => {
    const { db, at, audit, announce } = save
    const before = await purchaseById(db, input.id)
    if (!before) throw notFound('purchase')
    await mustBeAsSeen(save, before, input.version)
    if (!mayStep(before.state, step)) throw invalid('id', 'doneAlready')
    const changed = await change(save, before)
    const open = isOpenPurchase(changed.state)
    const closed = open ? {} : { closedAt: at, closedByName: context.actor.name }
    await updatePurchase(db, { ...changed, ...closed, open })
    const { number, state, supplier, expectedOn, received, dropReason } = changed
    const after = { number, state, supplier, expectedOn, received, dropReason }
    await audit({ action: `${step}Purchase`, entity: 'purchase', entityId: before.id, before, after })
    await save.notify([before.requestedById], {
      kind: NOTICES[step],
      params: { number, supplier, date: expectedOn ?? '', reason: dropReason },
    })
    announce({ topic: 'material', id: before.materialId })
    return before.materialId
  })
  await reprojectOrdersHolding(context.core, materialId)
  if (step === 'receive') await confirmWaitingRepeats(context, materialId)
  return null
}

/** R20.2 with whom it was ordered, and the day that he named; ordering again moves the day. */
const order = (context: Signed, input: Technical['orderPurchase']): Promise<null> =>
  take(context, {
    step: 'order',
    input,
    async change({ db, at }, before) {
      const { supplier, expectedOn } = input
      const { today } = await momentOf(db, at)
      if (expectedOn < today) throw invalid('expectedOn', 'inThePast')
      return { ...before, supplier, expectedOn, state: 'ordered', orderedAt: at, orderedByName: context.actor.name }
    },
  })

/** R20.2 what came in is in the reserve from this moment on. */
const receive = (context: Signed, input: Technical['receivePurchase']): Promise<null> =>
  take(context, {
    step: 'receive',
    input,
    async change({ db, at }, before) {
      const { quantity, isLast } = input
      const whose = { orderId: null, lineId: null, at, byId: context.actor.id }
      const { materialId, number: reason } = before
      await moveMaterial(db, { materialId, kind: 'in', quantity, reason, ...whose })
      const received = sumQuantities([before.received, quantity])
      return { ...before, received, state: afterReceipt(before, quantity, isLast) }
    },
  })

const drop = (context: Signed, input: Technical['dropPurchase']): Promise<null> =>
  take(context, {
    step: 'drop',
    input,
    change: (_, before) => ({ ...before, state: 'dropped', dropReason: input.reason }),
  })

/** R20.2 purchase requests, from the shortage to the reserve. */
export const purchases = {
  purchases: os.technical.purchases.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => (await listPurchases(db, input)).map(rowOf)),
  ),
  requestPurchase: os.technical.requestPurchase.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'requestPurchase', input }, (save) => request(save, context, input)),
  ),
  orderPurchase: os.technical.orderPurchase.handler(({ context, input }) => order(context, input)),
  receivePurchase: os.technical.receivePurchase.handler(({ context, input }) => receive(context, input)),
  dropPurchase: os.technical.dropPurchase.handler(({ context, input }) => drop(context, input)),
}
