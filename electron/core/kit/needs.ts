import { formulaParts } from '#db/queries/formulas.ts'
import type { HeldMaterial } from '#db/queries/projection.ts'
import type { ReadDb } from '#db/store.ts'
import { holdingAnswerOf, linesToMake } from '#shared/rules/lines.ts'
import { materialNeeds, stillToMake } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { isCancelled, isClosed } from '#shared/rules/steps.ts'

/** What still has to be made: nothing of an order that was cancelled (R19.2) or is closed, or of what is in the warehouse. */
export const openLines = (file: OrderFile) => (isCancelled(file) || isClosed(file) ? [] : linesToMake(file))

/**
 * R5.2, R19.2 what the order still needs of the raw materials: by technical's answers, for what is not made yet.
 *
 * What is in the warehouse within the allowable error needs nothing any more. An answer on another product or another
 * formula holds nothing until it is given anew; one on another quantity, or whose material only comes later, holds what is
 * needed today.
 */
export async function needsOf(db: ReadDb, file: OrderFile): Promise<readonly HeldMaterial[]> {
  const needs: HeldMaterial[] = []
  for (const line of openLines(file)) {
    const { formulaId, formulaVersion } = holdingAnswerOf(file, line.lineId)?.body ?? {}
    const left = stillToMake(line)
    if (!formulaId || !formulaVersion || left <= 0) continue
    const parts = await formulaParts(db, formulaId, formulaVersion)
    for (const need of materialNeeds(parts, left)) needs.push({ lineId: line.lineId, ...need })
  }
  return needs
}
