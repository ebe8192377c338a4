import { freshPaper } from './find.ts'
import { type LineProgress, linesToProduce } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import { papersOf } from './papers.ts'
import { specificationOf } from './specification.ts'
import { findCheck } from './steps/04-check.ts'
import { isCancelled, isClosed } from './steps.ts'

export type Repeat = {
  readonly line: LineProgress
  readonly productId: string
  readonly specification: string
  readonly formulaId: string
  readonly formulaVersion: number
}

/**
 * R5.1 the lines that the office's rule may confirm in technical's place: the same specification was made by the formula
 * in use, and no person of technical has said anything about the line.
 *
 * Whether the raw material is there is asked afterwards; where it is not, a person answers.
 */
export function repeatsToConfirm(file: OrderFile): readonly Repeat[] {
  const { policy, form } = file
  if (!policy.repeatConfirmationByRule || !policy.types[form.orderType].madeToOrder) return []
  if (isCancelled(file) || isClosed(file) || findCheck(file).open.length > 0) return []
  return linesToProduce(file).flatMap((line) => {
    const typed = form.lines.find((one) => one.id === line.lineId)
    const known = file.technical.find((one) => one.lineId === line.lineId)
    if (!typed?.productId || !known?.repeat) return []
    if (known.formulaId === null || known.formulaVersion === null) return []
    const own = papersOf(file.papers, 'technicalAnswer').filter(({ body }) => body.lineId === line.lineId)
    const isAnswered = freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === line.lineId) !== null
    if (isAnswered || own.some(({ body }) => !body.byRule)) return []
    const { productId } = typed
    const specification = specificationOf(typed)
    return [{ line, productId, specification, formulaId: known.formulaId, formulaVersion: known.formulaVersion }]
  })
}
