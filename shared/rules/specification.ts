import { madeTo } from '#shared/values/made-to.ts'
import type { FormLine } from './order-form.ts'

/** What a line is made to: the product's specification with what the customer added to it; papers and screens show both. */
export const specificationOf = (line: Pick<FormLine, 'specification' | 'note'>): string => madeTo(line)

/**
 * One property by which the products of a category are specified; the office writes them, nothing here knows paper.
 *
 * `values` are those that are usual, to pick from; anything else may be typed unless `closed`.
 */
export type SpecificationAttribute = {
  readonly name: string
  /** Written after the value; empty where there is none. */
  readonly unit: string
  readonly values: readonly string[]
  readonly closed: boolean
  readonly required: boolean
}

/** The value of each attribute by its name; those of which nothing was said are left out. */
export type SpecificationValues = Readonly<Record<string, string>>
/** A specification taken apart: the attributes that were found in it, and every other word as it stands there. */
export type ReadSpecification = { readonly values: SpecificationValues; readonly rest: string }

// Stands between name and value where the value alone would be taken for another attribute's: `卷长：6000m`.
const COLON = '：'
const tidy = (text: string): string => text.replace(/\s+/g, '')
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

type Found = { readonly name: string; readonly value: string }

/** The attribute that a word calls by its name. */
function named(attributes: readonly SpecificationAttribute[], word: string): Found | null {
  const own = attributes.find((one) => word.startsWith(`${tidy(one.name)}${COLON}`))
  if (!own) return null
  const said = word.slice(tidy(own.name).length + COLON.length)
  const unit = tidy(own.unit)
  const value = unit !== '' && said.endsWith(unit) && said !== unit ? said.slice(0, -unit.length) : said
  return value === '' ? null : { name: own.name, value }
}

/** The attribute that a word means by its unit, the longest unit first (`787mm` is no `787m` of metres), or by a usual value. */
function meant(attributes: readonly SpecificationAttribute[], word: string): Found | null {
  // A unit alone says nothing, of whichever attribute it is.
  if (attributes.some(({ unit }) => tidy(unit) === word)) return null
  const byUnit = attributes
    .filter(({ unit }) => tidy(unit) !== '' && word.endsWith(tidy(unit)))
    .toSorted((a, b) => tidy(b.unit).length - tidy(a.unit).length)[0]
  if (byUnit) return { name: byUnit.name, value: word.slice(0, -tidy(byUnit.unit).length) }
  const usual = attributes.find(({ unit, values }) => tidy(unit) === '' && values.some((one) => tidy(one) === word))
  return usual ? { name: usual.name, value: word } : null
}

/**
 * The attributes that a specification's text says, and what else stands in it. The text is the one truth: what a
 * category's attributes make of it is read anew each time.
 *
 * Each word belongs to one attribute; of two with the same unit the first that has nothing yet gets it.
 */
export function readSpecification(attributes: readonly SpecificationAttribute[], text: string): ReadSpecification {
  const values: Record<string, string> = {}
  const rest: string[] = []
  for (const word of wordsOf(text)) {
    const open = attributes.filter((one) => !Object.hasOwn(values, one.name))
    const found = named(open, word) ?? meant(open, word)
    if (found) values[found.name] = found.value
    else rest.push(word)
  }
  return { values, rest: rest.join(' ') }
}

/**
 * The text of a specification from its attributes, in their order, and of whatever else it said behind them.
 *
 * A value stands with its unit alone, as people write it; with its name before it only where it would be read as another
 * attribute's otherwise, so that reading gives back exactly these values. Values hold no spaces.
 */
export function composeSpecification(
  attributes: readonly SpecificationAttribute[],
  values: SpecificationValues,
  rest = '',
): string {
  const said = attributes.filter((one) => tidy(values[one.name] ?? '') !== '')
  const calledByName = new Set<string>()
  const text = () =>
    said
      .map(({ name, unit }) => {
        const word = `${tidy(values[name] ?? '')}${tidy(unit)}`
        return calledByName.has(name) ? `${tidy(name)}${COLON}${word}` : word
      })
      .join(' ')
  for (;;) {
    const { values: back } = readSpecification(attributes, text())
    const misread = said.filter(({ name }) => !calledByName.has(name) && back[name] !== tidy(values[name] ?? ''))
    if (misread.length === 0) return [text(), ...wordsOf(rest)].filter((part) => part !== '').join(' ')
    for (const { name } of misread) calledByName.add(name)
  }
}

/** Why a specification cannot be made as it stands: an attribute that must be said is missing, or its value is none of those that exist. */
export type SpecificationFault = { readonly name: string; readonly fault: 'required' | 'closed' }

/** R2.2 what of a specification is not clear, by the attributes of its category; nothing for an empty one, which is missing. */
export function specificationFaults(
  attributes: readonly SpecificationAttribute[],
  text: string,
): readonly SpecificationFault[] {
  if (text.trim() === '') return []
  const { values } = readSpecification(attributes, text)
  return attributes.flatMap<SpecificationFault>(({ name, required, closed, values: usual }) => {
    const value = values[name]
    if (value === undefined) return required ? [{ name, fault: 'required' }] : []
    return closed && !usual.some((one) => tidy(one) === value) ? [{ name, fault: 'closed' }] : []
  })
}
