import type { OrderFile } from './order-file.ts'
import { numberedPaper, type PaperCode } from './paper-code.ts'
import { sheetNumber } from './steps/07-sheet.ts'
import { sheetToSign } from './steps/08-09-sign-back.ts'
import { productionOrderOf } from './steps/10-11-production-order.ts'

/** Which edition a page on paper is, which one holds (null where none does), and whether it is that one. */
export type PaperEdition = {
  readonly edition: string
  readonly currentEdition: string | null
  readonly isCurrent: boolean
}

/**
 * R19.1 whether what was signed on a page is still what the order says.
 *
 * A slip holds for its revision, a sheet while it is the one that he is to sign, a production order while it is in force;
 * every other document holds for ever.
 */
export function editionOf(file: OrderFile, code: PaperCode): PaperEdition {
  const { edition, currentEdition } = editions(file, code)
  return { edition, currentEdition, isCurrent: edition === currentEdition }
}

function editions(file: OrderFile, code: PaperCode): Omit<PaperEdition, 'isCurrent'> {
  if (code.kind === 'slip') return { edition: String(code.revision), currentEdition: String(file.order.revision) }
  if (code.kind === 'sheet') {
    const current = sheetToSign(file)
    const [, edition = ''] = code.sheetNumber.split('/')
    return { edition, currentEdition: current && String(sheetNumber(current).version) }
  }
  const isOrder = numberedPaper(code.number)?.kind === 'productionOrder'
  const inForce = isOrder ? (productionOrderOf(file).order?.body.number ?? null) : code.number
  return { edition: code.number, currentEdition: inForce }
}
