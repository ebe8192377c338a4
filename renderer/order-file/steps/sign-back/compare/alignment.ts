import type { FoundCode } from '#renderer/desks/intake/scanned/found-code.ts'
import { codesIn, dotsOfPage } from '#renderer/desks/intake/scanned/page-codes.ts'
import type { PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import { scannedPage } from '#shared/rules/paper-code.ts'
import { type Affine, combined, inverse, scaled } from '#shared/values/affine.ts'
import { type FoundPage, findPage } from './find-page.ts'
import { darknessOf } from './find-rules.ts'
import type { PageMarks } from './page-marks.ts'

/** A returned page that lies on a page of the sheet by itself. */
export type Aligned = {
  /** Which page of the sheet it is, by its code. */
  readonly sheetPage: number
  /** From the page as it is shown upright, in CSS pixels at 100 %, to the sheet's. */
  readonly onto: Affine
  /** Quarters clockwise after which it is upright. */
  readonly turns: number
  readonly rules: FoundPage['rules']
}

/** Finds a page of the sheet on a returned one by the code that is printed on it; null where none of its codes is read. */
export async function alignPage(
  source: PageSource,
  page: number,
  code: string,
  marksOfPage: (sheetPage: number) => PageMarks | null,
  across: number,
): Promise<Aligned | null> {
  const dots = await dotsOfPage(source, page)
  const read = dots && (await codesIn(dots)).find(({ text }) => scannedPage(text)?.code === code)
  const sheetPage = read && scannedPage(read.text)?.page
  const marks = sheetPage && marksOfPage(sheetPage)
  if (!dots || !read || !marks) return null
  const found = findPage(darknessOf(dots), marks, read.corners)
  const back = found && inverse(found.onto)
  if (!found || !back) return null
  const turns = quartersOf(read)
  const shown = turns % 2 === 0 ? across / dots.width : across / dots.height
  return { sheetPage, onto: combined(back, turnedBack(turns, dots), scaled(1 / shown)), turns, rules: found.rules }
}

/** How many quarters clockwise bring the code upright: by where its upper edge points. */
function quartersOf({ corners: [topLeft, topRight] }: Pick<FoundCode, 'corners'>): number {
  const quarter = Math.round(Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) / (Math.PI / 2))
  return (4 - quarter) % 4
}

/** From the page turned by so many quarters clockwise back to the page as it was scanned, both from their own corner. */
function turnedBack(turns: number, { width, height }: Pick<ImageData, 'width' | 'height'>): Affine {
  if (turns === 1) return { a: 0, b: -1, c: 1, d: 0, e: 0, f: height }
  if (turns === 2) return { a: -1, b: 0, c: 0, d: -1, e: width, f: height }
  if (turns === 3) return { a: 0, b: 1, c: -1, d: 0, e: width, f: 0 }
  return { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }
}
