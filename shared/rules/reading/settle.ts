import { formatDecimal } from '#shared/values/decimal.ts'
import { quantity } from '#shared/values/quantity.ts'
import { type FormItem, type FormLine, MOST_TEXT } from '../order-form.ts'
import { isSameSpecification } from './match.ts'
import type { ReadCode, ReadField, ReadProblem } from './problems.ts'
import type { ProposedLine } from './read-line.ts'
import { convertQuantity, unitKey } from './units.ts'

/** The product that a line was found to mean, with the specification that this customer orders it by. */
export type SettledProduct = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly specification: string
  readonly unit: string
}

/** A line as it would stand in the form, with everything that is wrong with it or worth knowing. */
export type SettledLine = { readonly line: FormLine; readonly problems: readonly ReadProblem[] }

const ITEM: Partial<Record<ReadField, FormItem>> = { quantity: 'quantity', price: 'price', date: 'requestedDate' }

/**
 * Puts a proposed line on the product that it means: the quantity in the product's own unit, converted only between units
 * of weight and only exactly, and always said.
 *
 * What could not be read is no value but is kept as it was heard (R2.2), so that the form still asks for it. `candidates` is
 * how many products fit: with none or several the line has no product.
 */
export function settleLine(
  read: ProposedLine,
  product: SettledProduct | null,
  candidates: number,
  id: string,
): SettledLine {
  const problems: ReadProblem[] = [...read.problems]
  const report = (column: ReadField, code: ReadCode, said: string) =>
    problems.push({ row: read.row, column, code, said })
  const said = read.product || read.name || read.specification
  if (!product && said !== '') report('product', candidates > 1 ? 'severalProducts' : 'unknownProduct', said)

  const unit = product?.unit ?? read.unit
  const isOther = read.unit !== '' && unitKey(read.unit) !== unitKey(unit)
  const isUnknownUnit = read.problems.some((one) => one.column === 'unit')
  const inUnit = read.quantity !== null && isOther ? convertQuantity(read.quantity, read.unit, unit) : read.quantity
  if (isOther && read.quantity !== null && !isUnknownUnit)
    report(
      'quantity',
      inUnit === null ? 'otherUnit' : 'converted',
      `${formatDecimal(read.quantity, 3, 0)} ${read.unit}`,
    )
  const isOtherPrice = read.per !== '' && read.price !== null && unitKey(read.per) !== unitKey(unit)
  if (isOtherPrice) report('price', 'otherUnit', `${formatDecimal(read.price, 4, 0)} / ${read.per}`)

  const heard: Partial<Record<FormItem, string>> = {}
  for (const { column, code, said } of problems) {
    const item = ITEM[column]
    if (item !== undefined && code !== 'past' && code !== 'converted') heard[item] = said.slice(0, MOST_TEXT)
  }
  const saidSpecification = read.specification
  const isOwn =
    product !== null && (saidSpecification === '' || isSameSpecification(saidSpecification, product.specification))
  const line: FormLine = {
    id,
    productId: product?.id ?? null,
    productNumber: product?.number ?? said,
    productName: product?.name ?? (read.product === '' ? '' : read.name),
    specification: isOwn ? product.specification : saidSpecification,
    unit,
    quantity: inUnit === null || isUnknownUnit ? null : quantity(inUnit),
    unitPrice: isOtherPrice ? null : read.price,
    requestedDate: read.date,
    note: read.note,
    ...(Object.keys(heard).length > 0 ? { heard } : {}),
  }
  return { line, problems }
}
