import { formatInstant } from '#shared/values/instant.ts'
import type { PaperHead } from './models.ts'
import { paperFonts } from './paper-fonts.ts'
import { wordsIn } from './words.ts'

/** The foot of every page: what it belongs to, whose copy it is and when it was printed. The page number comes third. */
export function footerTexts(head: PaperHead): { readonly paper: string; readonly run: string } {
  const t = wordsIn(head.language)
  const printed = t('footer.printed', { at: formatInstant(head.printedAt, head.timeZone) })
  // A blank form has no number yet, and so nothing to be found by, and nobody whose copy it is.
  if (head.number === '') return { paper: '', run: printed }
  return {
    paper: `${head.number}\u3000${t('footer.revision', { revision: head.revision })}`,
    run: `${t(`copy.${head.copy}`)}\u3000\u3000${printed}\u3000${t('footer.copyNumber', { copyNumber: head.copyNumber })}`,
  }
}

/** `第 2 页，共 3 页`. */
export const pageText = (head: PaperHead, page: number | string, pages: number | string): string =>
  wordsIn(head.language)('footer.page', { page, pages })

/**
 * The style sheet of the printed page: A4, 13 · 15 · 11 · 18 mm, and the running footer in the margin boxes.
 *
 * Only the printing engine knows on which page it is, so the page numbers are its counters. The lower margin is 16 mm:
 * 11 mm that stay white and 5 mm for the footer.
 */
export function pageRules(head: PaperHead): string {
  const { paper, run } = footerTexts(head)
  const box = `font: 8.5pt/1.3 ${paperFonts[head.language].sans}; color: #000; white-space: nowrap;
    vertical-align: top; padding-top: 1.3mm; border-top: 0.8pt solid #000; margin-bottom: 11mm;`
  return `@page {
    size: A4;
    margin: 13mm 15mm 16mm 18mm;
    @bottom-left { ${box} text-align: left; content: ${cssText(paper)}; }
    @bottom-center { ${box} text-align: center; content: ${cssText(run)}; }
    @bottom-right { ${box} text-align: right; content: ${pageCounters(head)}; }
  }`
}

// The counters have no text before the engine lays out the pages: private characters hold their places.
const PAGE = '\uE000'
const PAGES = '\uE001'
const COUNTERS: Readonly<Record<string, string>> = { [PAGE]: 'counter(page)', [PAGES]: 'counter(pages)' }

const pageCounters = (head: PaperHead): string =>
  pageText(head, PAGE, PAGES)
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) => COUNTERS[part] ?? cssText(part))
    .join(' ')

/** A CSS string literal: nothing in a number or a name can end it. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\<\n\r\f]/g, (one) => `\\${one.charCodeAt(0).toString(16)} `)}"`
