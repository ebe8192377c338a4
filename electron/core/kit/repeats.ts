import { newId } from '#db/ids.ts'
import { formulaParts } from '#db/queries/formulas.ts'
import { batchMadeBy } from '#db/queries/made-before.ts'
import { coverNeeds, materialDay, materialNeeds } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { type Repeat, repeatsToConfirm } from '#shared/rules/repeats.ts'
import { suppliesOf } from './material.ts'
import { type Gathered, file as putInto } from './put.ts'

/**
 * R5.1 repeat lines are confirmed by the office's own rule, where the policy says so: the paper names the batch that was
 * made like it, and nobody's signature stands on it.
 *
 * Called behind every paper, in its transaction: as soon as step 4 lets go of the order, or the material is there.
 */
export async function confirmRepeats(gathered: Gathered, file: OrderFile): Promise<OrderFile> {
  let after = file
  for (const repeat of repeatsToConfirm(file)) after = await confirm(gathered, after, repeat)
  return after
}

async function confirm(gathered: Gathered, file: OrderFile, repeat: Repeat): Promise<OrderFile> {
  const { db, save } = gathered
  const { line, formulaId, formulaVersion } = repeat
  const parts = await formulaParts(db, formulaId, formulaVersion)
  const supplies = await suppliesOf(
    db,
    parts.map((part) => part.materialId),
    [line.lineId],
  )
  const covers = coverNeeds(materialNeeds(parts, line.toProduce), supplies, file.today)
  const batch = await batchMadeBy(db, repeat)
  // What is not in reserve today is for a person to decide, and so is what nothing was made like.
  if (!batch || materialDay(covers, file.today) !== file.today) return file
  const body = {
    lineId: line.lineId,
    verdict: 'producible' as const,
    formulaId,
    formulaVersion,
    materialDate: file.today,
    reason: batch.number,
    suggestion: '',
    customerFileId: null,
    byRule: true,
  }
  const { paper, after } = await putInto({ ...gathered, file }, 'technicalAnswer', body, null, newId())
  const entry = { action: 'confirmedByRule', entity: 'order', entityId: file.order.id, before: null }
  await save.audit({ ...entry, after: { kind: paper.kind, id: paper.id, body } })
  return after
}
