import { isFresh } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import type { Paper } from '#shared/rules/papers.ts'

/** R19.1 the papers that hold today and would go stale if the order became this form: shown before it is saved. */
export function papersThatGoStale(file: OrderFile, form: OrderForm): readonly Paper[] {
  const after: OrderFile = { ...file, form }
  return file.papers.filter((paper) => isFresh(file, paper) && !isFresh(after, paper))
}
