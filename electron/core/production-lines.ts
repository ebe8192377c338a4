import { newId } from '#db/ids.ts'
import {
  dropProductionDay,
  listProductionLines,
  plansIn,
  productionLineById,
  saveProductionLine,
  setProductionDay,
} from '#db/queries/production.ts'
import { addDays, daysBetween } from '#shared/values/civil-date.ts'
import type { Inputs, Signed } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'

const LONGEST_STOP = 366

/** R6.1 what a line can make on the days of a period: an extra shift, maintenance, a half day; null makes them usual again. */
export function setDays(context: Signed, input: Inputs['production']['setDays']): Promise<null> {
  return saveOnce(context, { key: input.key, procedure: 'setDays', input }, async ({ db, at, audit, announce }) => {
    const { productionLineId, from, to, capacity, reason } = input
    const line = await productionLineById(db, productionLineId)
    if (!line) throw notFound('productionLine')
    const { today } = await momentOf(db, at)
    if (from < today) throw invalid('from', 'inThePast')
    if (to < from) throw invalid('to', 'beforeFrom')
    if (daysBetween(from, to) >= LONGEST_STOP) throw invalid('to', 'tooFar')
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (capacity === null) await dropProductionDay(db, line.id, date)
      else await setProductionDay(db, { productionLine: line.id, date, capacity, reason })
    }
    const after = { from, to, capacity, reason }
    await audit({ action: 'setDays', entity: 'productionLine', entityId: line.id, before: null, after })
    announce({ topic: 'settings', id: line.id })
    return null
  })
}

/**
 * A production line with its name, capacity and unit.
 *
 * Its name stands in production's signed answers: INVALID where it is changed while orders are promised on it.
 */
export function saveProductionLineOf(context: Signed, input: Inputs['production']['saveLine']) {
  return saveOnce(context, { key: input.key, procedure: 'saveLine', input }, async ({ db, at, audit, announce }) => {
    const all = await listProductionLines(db)
    const before = input.id === null ? null : await productionLineById(db, input.id)
    if (input.id !== null && !before) throw notFound('productionLine')
    const { name, capacityPerDay, unit, note } = input
    if (all.some((one) => one.name === name && one.id !== before?.id)) throw invalid('name', 'taken')
    if (before && before.version !== input.version) {
      const mine = { name, capacityPerDay, unit, note }
      const entry = { entity: 'productionLine', entityId: before.id, at, mine, theirs: before }
      throw await savedMeanwhile(db, { ...entry, version: before.version })
    }
    if (before && before.name !== name) {
      const { today } = await momentOf(db, at)
      const plans = await plansIn(db, { from: today, to: addDays(today, LONGEST_STOP) })
      if (plans.some((one) => one.productionLine === before.name)) throw invalid('name', 'inUse')
    }
    const id = before?.id ?? newId()
    const fields = { name, capacityPerDay, unit, note }
    const position = before?.position ?? all.length
    await saveProductionLine(db, { id, ...fields, position, active: true, version: (before?.version ?? 0) + 1 })
    await audit({ action: 'saveLine', entity: 'productionLine', entityId: id, before, after: fields })
    announce({ topic: 'settings', id })
    return { id }
  })
}
