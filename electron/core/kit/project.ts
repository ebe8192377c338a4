import { type ProductionLoad, replaceProjection, type WorkItem } from '#db/queries/projection.ts'
import type { WriteDb } from '#db/store.ts'
import { tasksOf } from '#shared/rules/desk.ts'
import { productionAnswerOf } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { summarise } from '#shared/rules/summary.ts'
import { needsOf, openLines } from './needs.ts'

/** R6.1 what the order takes of the production lines, from the day on which it is begun until the scheduled date. */
function loadsOf(file: OrderFile): readonly ProductionLoad[] {
  return openLines(file).flatMap(({ lineId }) => {
    const answer = productionAnswerOf(file, lineId)
    if (!answer) return []
    const { productionLine, productionDate, scheduledDate, quantity } = answer.body
    return [{ lineId, productionLine, date: productionDate, until: scheduledDate, quantity }]
  })
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
