import { formulaParts } from '#db/queries/formulas.ts'
import { heldOf, materialsByIds, moveMaterial, takenForLine } from '#db/queries/materials.ts'
import { openPurchasesOf } from '#db/queries/purchases.ts'
import type { ReadDb } from '#db/store.ts'
import { holdingAnswerOf, lineProgress } from '#shared/rules/lines.ts'
import { type ExpectedReceipt, type MaterialSupply, madeSoFar, materialNeeds, toTake } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { stillToCome } from '#shared/rules/purchases.ts'
import { NO_QUANTITY, type Quantity, sumQuantities } from '#shared/values/quantity.ts'
import type { Gathered } from './put.ts'

type NamedSupply = Omit<MaterialSupply, 'expected'> & {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly expected: readonly (ExpectedReceipt & { readonly purchaseId: string; readonly number: string })[]
}

/** R5.2 materials as a line finds them: what the line itself holds already is not held by others. */
export async function suppliesOf(
  db: ReadDb,
  materialIds: readonly string[],
  exceptLines: readonly string[],
): Promise<readonly NamedSupply[]> {
  const [rows, held, coming] = await Promise.all([
    materialsByIds(db, materialIds),
    heldOf(db, materialIds, exceptLines),
    openPurchasesOf(db, materialIds),
  ])
  return rows.map(({ id, name, unit, onHand }) => ({
    id,
    materialId: id,
    name,
    unit,
    onHand,
    held: held.get(id) ?? NO_QUANTITY,
    expected: coming
      .filter((one) => one.materialId === id)
      .map((one) => ({
        purchaseId: one.id,
        number: one.number,
        quantity: stillToCome(one),
        expectedOn: one.expectedOn,
      })),
  }))
}

function madeOf(file: OrderFile, lineId: string): Quantity {
  const reports = papersOf(file.papers, 'dailyReport').filter(({ body }) => body.lineId === lineId)
  const reported = sumQuantities(reports.map(({ body }) => body.produced))
  const warehoused = lineProgress(file).find((one) => one.lineId === lineId)?.warehoused ?? NO_QUANTITY
  return madeSoFar({ produced: reported, warehoused })
}

/** R5.2 what was made has used up its raw material: it leaves the reserves with the report, or with the warehousing. */
export async function takeMaterials({ db, caller }: Gathered, file: OrderFile, lineId: string): Promise<void> {
  const { formulaId, formulaVersion } = holdingAnswerOf(file, lineId)?.body ?? {}
  if (!formulaId || !formulaVersion) return
  const used = materialNeeds(await formulaParts(db, formulaId, formulaVersion), madeOf(file, lineId))
  const reserves = await materialsByIds(
    db,
    used.map((one) => one.materialId),
  )
  const onHand = new Map(reserves.map((one) => [one.id, one.onHand]))
  const { id: orderId, number: reason } = file.order
  for (const take of toTake(used, await takenForLine(db, lineId), onHand)) {
    await moveMaterial(db, { ...take, kind: 'out', orderId, lineId, at: file.now, byId: caller.id, reason })
  }
}
