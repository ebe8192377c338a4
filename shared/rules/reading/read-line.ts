import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { MOST_TEXT } from '../order-form.ts'
import { isFormulaError, type ReadCell, saidIn } from './cell.ts'
import type { ReadingContext } from './columns.ts'
import { readWishedDay } from './days.ts'
import { readPrice } from './prices.ts'
import type { ReadCode, ReadField, ReadProblem } from './problems.ts'
import { readQuantity } from './quantities.ts'
import { isUnit } from './units.ts'

/** One line that a customer seems to want, for the clerk to confirm. What could not be read is null, and a problem says why. */
export type ProposedLine = {
  /** The row as Excel counts it; in a text the number of the line. */
  readonly row: number
  /** By which the product is looked for: a number, an article number, a name. */
  readonly product: string
  readonly name: string
  readonly specification: string
  readonly quantity: Quantity | null
  /** The unit that the customer named; empty where he named none. */
  readonly unit: string
  readonly price: UnitPrice | null
  /** The unit that the price is for, where it was said. */
  readonly per: string
  readonly date: CivilDate | null
  readonly note: string
  /** Where in the text it stands, or the cells of the row as they were. */
  readonly source: string
  readonly from: number
  readonly to: number
  readonly problems: readonly ReadProblem[]
}

/** The cells of one line by what they are for. */
export type SaidLine = Partial<Record<ReadField, ReadCell>>

/** Reads the cells of a line; every one that cannot be read is a problem of its own, and the others stay. */
export function readLine(
  said: SaidLine,
  row: number,
  { today, units }: ReadingContext,
  headingUnit = '',
): ProposedLine {
  const problems: ReadProblem[] = []
  const report = (column: ReadField, code: ReadCode) => problems.push({ row, column, code, said: saidIn(said[column]) })
  const value = (column: ReadField): string | number | null => {
    const cell = said[column]
    const text = saidIn(cell)
    if (text === '' || cell === undefined || cell === null) return null
    if (isFormulaError(text)) {
      report(column, 'formulaError')
      return null
    }
    return typeof cell === 'number' ? cell : text
  }
  const text = (column: ReadField): string => {
    const found = String(value(column) ?? '')
    if (found.length <= MOST_TEXT) return found
    report(column, 'tooLong')
    return ''
  }

  const product = text('product')
  const name = text('name')
  const specification = text('specification')
  const saidQuantity = value('quantity')
  const quantity = saidQuantity === null ? null : readQuantity(saidQuantity, units)
  if (quantity && !quantity.ok) report('quantity', quantity.reason)
  const saidUnit = text('unit')
  if (saidUnit !== '' && !isUnit(saidUnit, units)) report('unit', 'unknownUnit')
  const saidPrice = value('price')
  const price = saidPrice === null ? null : readPrice(saidPrice)
  if (price && !price.ok) report('price', price.reason)
  const saidDate = value('date')
  const date = saidDate === null ? null : readWishedDay(saidDate, today)
  if (saidDate !== null && date === null) report('date', 'notADay')
  if (date !== null && date < today) report('date', 'past')
  const note = text('note')
  if (product === '' && name === '' && specification === '') report('product', 'noProduct')
  return {
    row,
    product,
    name,
    specification,
    quantity: quantity?.ok ? quantity.value.quantity : null,
    unit: (quantity?.ok ? quantity.value.unit : '') || saidUnit || headingUnit,
    price: price?.ok ? price.value.price : null,
    per: price?.ok ? price.value.per : '',
    date,
    note,
    source: '',
    from: 0,
    to: 0,
    problems,
  }
}
