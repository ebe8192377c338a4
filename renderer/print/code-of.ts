import type { PaperHead } from './models.ts'

/** What the paper's code says; null where it has none: a blank form has no number, and the office's own are not looked up. */
export function codeOf({ number, code }: Pick<PaperHead, 'number' | 'code'>): string | null {
  return number === '' || code === '' ? null : (code ?? number)
}
