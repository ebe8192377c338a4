import type { FormLine } from './order-form.ts'

/** What a line is made to: the product's specification with what the customer added to it; papers and screens show both. */
export const specificationOf = ({ specification, note }: Pick<FormLine, 'specification' | 'note'>): string =>
  note.trim() === '' ? specification : `${specification}（${note.trim()}）`

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
