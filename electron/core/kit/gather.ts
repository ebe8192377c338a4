import { gatherOrderFile } from '#db/queries/order-file.ts'
import { formAtVersion, lastRevision } from '#db/queries/orders.ts'
import type { ReadDb } from '#db/store.ts'
import { formChanges } from '#shared/rules/form-changes.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { diffFields, type FieldDifference } from '#shared/values/canonical.ts'
import type { Instant } from '#shared/values/instant.ts'
import { momentOf } from './moment.ts'
import { clash, notFound } from './refusals.ts'

/**
 * The order file as it is now; NOT_FOUND when there is no such order.
 *
 * `before` is the same file out of the same transaction: what a paper cannot have changed is not asked for again.
 */
export async function fileOf(db: ReadDb, orderId: string, now: Instant, before?: OrderFile): Promise<OrderFile> {
  const file = await gatherOrderFile(db, orderId, await momentOf(db, now), before)
  if (!file) throw notFound('order')
  return file
}

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

const asTexts = ({ path, before, after }: FieldDifference) => ({ path, before: asText(before), after: asText(after) })

/** Field-level differences between two values, as texts for a screen. */
export const changesBetween = (before: unknown, after: unknown) => diffFields(before, after).map(asTexts)

/** R19.1 the same of two revisions of an order, its lines compared by their ids. */
export const revisionChanges = (before: OrderForm, after: OrderForm) => formChanges(before, after).map(asTexts)

/**
 * R19.3 whoever saves must have seen the order as it is: refuses an older version, and says what changed since.
 *
 * A sign-off is of exactly what was on the page, so this holds for every paper and not only for a change of the form.
 */
export async function mustBeSeen(db: ReadDb, file: OrderFile, seen: number): Promise<void> {
  const { version, id, enteredBy, createdAt } = file.order
  if (seen === version) return
  const [before, last] = [await formAtVersion(db, id, seen), await lastRevision(db, id)]
  throw clash({
    by: last?.byName ?? enteredBy.name,
    at: last?.at ?? createdAt,
    version,
    changes: before ? revisionChanges(before, file.form) : [],
  })
}
