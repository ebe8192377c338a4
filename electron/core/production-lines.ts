import {
  dropProductionDay,
  productionDaysIn,
  productionLineById,
  saveProductionLine,
  setProductionDay,
} from '#db/queries/production.ts'
import type { ReadDb } from '#db/store.ts'
import { addDays, daysBetween } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts'
import type { Inputs, Signed } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'

const LONGEST_STOP = 366

type Days = Inputs['production']['setDays']

/** R19.3 what somebody else set for those days since, as one says it: a day without a word of its own is as usual. */
async function setMeanwhile(
  db: ReadDb,
  { productionLineId, from, to, capacity, reason }: Days,
  at: Instant,
  version: number,
) {
  const [theirs] = (await productionDaysIn(db, { from, to })).filter((one) => one.productionLine === productionLineId)
  const said = (amount: Quantity | null) => (amount === null ? '' : formatQuantity(amount))
  return savedMeanwhile(db, {
    entity: 'productionLine',
    entityId: productionLineId,
    version,
    at,
    mine: { capacity: said(capacity), reason: capacity === null ? '' : reason },
    theirs: { capacity: said(theirs?.capacity ?? null), reason: theirs?.reason ?? '' },
  })
}

/**
 * R6.1 what a line can make on the days of a period: an extra shift, maintenance, a half day; null makes them usual again.
 *
 * R19.3 CLASH where the line, or other days of it, were changed since `version`: two who plan at once see each other.
 */
export function setDays(context: Signed, input: Days): Promise<null> {
  return saveOnce(context, { key: input.key, procedure: 'setDays', input }, async ({ db, at, audit, announce }) => {
    const { productionLineId, from, to, capacity, reason } = input
    const line = await productionLineById(db, productionLineId)
    if (!line?.active) throw notFound('productionLine')
    if (line.version !== input.version) throw await setMeanwhile(db, input, at, line.version)
    const { today } = await momentOf(db, at)
    if (from < today) throw invalid('from', 'inThePast')
    if (to < from) throw invalid('to', 'beforeFrom')
    if (daysBetween(from, to) >= LONGEST_STOP) throw invalid('to', 'tooFar')
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (capacity === null) await dropProductionDay(db, line.id, date)
      else await setProductionDay(db, { productionLine: line.id, date, capacity, reason })
    }
    await saveProductionLine(db, { ...line, version: line.version + 1 })
    const after = { from, to, ...(capacity === null ? { usual: true } : { capacity }), reason }
    // Nothing of the line itself became something else: its history says the days as they were set.
    await audit({ action: 'setDays', entity: 'productionLine', entityId: line.id, before: {}, after })
    announce({ topic: 'settings', id: line.id })
    return null
  })
}
