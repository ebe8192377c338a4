import type { FormLine } from '#shared/rules/order-form.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import css from './forms.module.css'

/** A line as everybody calls it: its number, product and specification. */
export function LineName({ line, number }: { line: FormLine; number: number }) {
  return (
    <span>
      <span className={css.quiet}>{number}</span>　<b>{line.productNumber}</b>　{line.productName}{' '}
      {specificationOf(line)}
    </span>
  )
}

/** The same as plain text, for labels. */
export const lineText = (line: FormLine, number: number): string => `${number} ${line.productNumber}`
