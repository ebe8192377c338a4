import { diffFields, type FieldDifference } from '#shared/values/canonical.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import type { FormLine, OrderForm } from './order-form.ts'
import { specificationOf } from './specification.ts'

/** Fields of a line that say nothing to a reader: they follow from others. */
const SILENT: readonly string[] = ['id', 'productId', 'unclear', 'heard']

/** A line in one breath, where it comes or goes as a whole. */
const lineText = (line: FormLine): string =>
  [
    line.productNumber,
    line.productName,
    specificationOf(line),
    line.quantity === null ? '' : `${formatQuantity(line.quantity)} ${line.unit}`,
  ]
    .filter((part) => part !== '')
    .join(' ')

/**
 * R19.1 what changed between two revisions of an order, field by field: `lines.1.quantity`, before, after.
 *
 * Lines are compared by their id and keep the number that they had before, so that one that is taken out is one difference
 * and not one of every line behind it; a new one has the number that follows. What comes or goes is said in one breath.
 */
export function formChanges(before: OrderForm, after: OrderForm): readonly FieldDifference[] {
  const { lines: was, ...head } = before
  const { lines: is, ...nextHead } = after
  const added = is.filter((line) => !was.some((one) => one.id === line.id))
  const changed = was.flatMap((line, index): readonly FieldDifference[] => {
    const now = is.find((one) => one.id === line.id)
    const path = `lines.${index}`
    if (!now) return [{ path, before: lineText(line), after: null }]
    return diffFields(line, now)
      .filter((one) => !SILENT.includes(one.path.split('.')[0] ?? ''))
      .map((one) => ({ ...one, path: `${path}.${one.path}` }))
  })
  const come = added.map((line, index) => ({
    path: `lines.${was.length + index}`,
    before: null,
    after: lineText(line),
  }))
  return [...changed, ...come, ...diffFields(head, nextHead)]
}
