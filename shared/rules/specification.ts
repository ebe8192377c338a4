import type { FormLine } from './order-form.ts'

/** What a line is made to: the product's specification with what the customer added to it; papers and screens show both. */
export const specificationOf = ({ specification, note }: Pick<FormLine, 'specification' | 'note'>): string =>
  note.trim() === '' ? specification : `${specification}（${note.trim()}）`
