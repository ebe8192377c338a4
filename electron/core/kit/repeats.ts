import { newId } from '#db/ids.ts'
import { formulaParts } from '#db/queries/formulas.ts'
import { batchMadeBy } from '#db/queries/made-before.ts'
import type { ReadDb } from '#db/store.ts'
import { coverNeeds, lessNeeds, materialDay, materialNeeds } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { type Repeat, repeatsToConfirm } from '#shared/rules/repeats.ts'
import { suppliesOf } from './material.ts'
import { needsOf } from './needs.ts'
import { type Gathered, file as putInto } from './put.ts'

/** R5.1 a line that the rule confirms now, and the batch that was made like it. */
export type ConfirmedByRule = { readonly repeat: Repeat; readonly batchNumber: string }

/**
 * R5.1 which of the repeat lines the office's rule confirms today.
 *
 * What is not in reserve today is for a person to decide, and so is what nothing was made like. R5.2 one reserve is not
 * counted for two lines of the order: what its other lines hold by the file of this moment, and what the rule confirms
 * before, is taken; the held needs that are stored are those of the last save.
 */
export async function repeatsOf(db: ReadDb, file: OrderFile): Promise<readonly ConfirmedByRule[]> {
  const found: ConfirmedByRule[] = []
  const repeats = repeatsToConfirm(file)
  const own = file.form.lines.map((one) => one.id)
  const taken = repeats.length === 0 ? [] : [...(await needsOf(db, file))]
  for (const repeat of repeats) {
    const { line, formulaId, formulaVersion } = repeat
    const parts = await formulaParts(db, formulaId, formulaVersion)
    const ids = parts.map((part) => part.materialId)
    const needs = materialNeeds(parts, line.toProduce)
    const others = taken.filter((one) => one.lineId !== line.lineId)
    const supplies = lessNeeds(await suppliesOf(db, ids, own), others)
    const covers = coverNeeds(needs, supplies, file.today)
    const batch = await batchMadeBy(db, repeat)
    if (!batch || materialDay(covers, file.today) !== file.today) continue
    found.push({ repeat, batchNumber: batch.number })
    taken.push(...needs.map((need) => ({ lineId: line.lineId, ...need })))
  }
  return found
}

/** What of a save the rule needs to put its answer into a file. */
type Confirming = Pick<Gathered, 'db' | 'actor' | 'caller' | 'paperId' | 'save'>

/**
 * R5.1 repeat lines are confirmed by the office's own rule, where the policy says so: the paper names the batch that was
 * made like it, and nobody's signature stands on it.
 *
 * Called behind every paper, in its transaction: as soon as step 4 lets go of the order; at every open order when the policy
 * begins to say so; and at those that wait for a raw material when some of it comes into the reserve.
 */
export async function confirmRepeats(confirming: Confirming, file: OrderFile): Promise<OrderFile> {
  let after = file
  for (const one of await repeatsOf(confirming.db, file)) after = await confirm(confirming, after, one)
  return after
}

async function confirm(
  confirming: Confirming,
  file: OrderFile,
  { repeat: { line, formulaId, formulaVersion }, batchNumber }: ConfirmedByRule,
): Promise<OrderFile> {
  const body = {
    lineId: line.lineId,
    verdict: 'producible' as const,
    formulaId,
    formulaVersion,
    materialDate: file.today,
    reason: batchNumber,
    suggestion: '',
    customerFileId: null,
    byRule: true,
  }
  const { paper, after } = await putInto({ ...confirming, file }, 'technicalAnswer', body, null, newId())
  const entry = { action: 'confirmedByRule', entity: 'order', entityId: file.order.id, before: null }
  await confirming.save.audit({ ...entry, after: { kind: paper.kind, id: paper.id, body } })
  return after
}
