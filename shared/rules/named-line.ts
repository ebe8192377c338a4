import type { OrderFile } from './order-file.ts'
import { latest, papersOf } from './papers.ts'

/** How a line is called on paper: by its number, from 1; 0 where no paper has numbered it. */
export type NamedLine = { readonly number: number; readonly isGone: boolean }

/**
 * R19.1, R19.2 a line by its number; one that was taken out by the number that it had last.
 *
 * The newest sheet with the line numbered it for the customer; before there was a sheet the memo did. What was signed of
 * it lies in the file still, and must not be read as of the line that has its number now.
 */
export function namedLine({ form, papers }: Pick<OrderFile, 'form' | 'papers'>, lineId: string): NamedLine {
  const number = form.lines.findIndex(({ id }) => id === lineId) + 1
  if (number > 0) return { number, isGone: false }
  const sheets = papersOf(papers, 'sheet').map(({ body }) => body.lines.map((line) => line.lineId))
  const numbered = sheets.findLast((ids) => ids.includes(lineId)) ?? latest(papers, 'intake')?.body.lineIds ?? []
  return { number: numbered.indexOf(lineId) + 1, isGone: true }
}
