import { formulaParts } from '#db/queries/formulas.ts'
import { type HeldMaterial, type ProductionLoad, replaceProjection, type WorkItem } from '#db/queries/projection.ts'
import type { WriteDb } from '#db/store.ts'
import { tasksOf } from '#shared/rules/desk.ts'
import { holdingAnswerOf, linesToMake, productionAnswerOf } from '#shared/rules/lines.ts'
import { materialNeeds, stillToMake } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { deriveSteps, isCancelled, isClosed } from '#shared/rules/steps.ts'
import { summarise } from '#shared/rules/summary.ts'

/** What still has to be made: nothing of an order that was cancelled (R19.2) or is closed, or of goods that are in the warehouse. */
const openLines = (file: OrderFile) => (isCancelled(file) || isClosed(file) ? [] : linesToMake(file))

/** R6.1 what the order takes of the production lines, from the day on which it is begun until the scheduled date. */
function loadsOf(file: OrderFile): readonly ProductionLoad[] {
  return openLines(file).flatMap(({ lineId }) => {
    const answer = productionAnswerOf(file, lineId)
    if (!answer) return []
    const { productionLine, productionDate, scheduledDate, quantity } = answer.body
    return [{ lineId, productionLine, date: productionDate, until: scheduledDate, quantity }]
  })
}

/**
 * R5.2, R19.2 what the order still needs of the raw materials: by technical's answers, for what is not made yet.
 *
 * What is in the warehouse within the allowable error needs nothing any more. An answer on another product or another formula holds nothing until it is
 * given anew; one on another quantity, or whose material only comes later, holds what is needed today.
 */
async function needsOf(db: WriteDb, file: OrderFile): Promise<readonly HeldMaterial[]> {
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

/** Derives the order once more and writes what lists and desks read of it; called in every save's transaction (ADR 1). */
export async function project(db: WriteDb, file: OrderFile): Promise<void> {
  const steps = deriveSteps(file)
  const { order, customer, now } = file
  const derived = summarise(file, steps)
  const { number, version, clerk, sales, orderedOn, id: orderId } = order
  const work: readonly WorkItem[] = tasksOf(file, steps).map(({ since, due, code, params, ...task }) => ({
    ...task,
    number,
    customerId: customer.id,
    customerName: customer.name,
    productText: derived.productText,
    whyCode: code,
    whyParams: params,
    since: since ?? order.createdAt,
    dueAt: due ?? derived.dueAt,
  }))
  const people = {
    clerkId: clerk.id,
    clerkName: clerk.name,
    salesId: sales?.id ?? null,
    salesName: sales?.name ?? null,
  }
  const summary = {
    ...derived,
    ...people,
    orderId,
    number,
    version,
    orderedOn,
    customerId: customer.id,
    customerName: customer.name,
    class: customer.class,
    updatedAt: now,
  }
  await replaceProjection(db, { summary, work, loads: loadsOf(file), needs: await needsOf(db, file) })
}
