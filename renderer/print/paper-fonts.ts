import type { PaperLanguage } from './models.ts'

const SERIF = '"Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC"'
const SERIF_TC = '"Noto Serif TC", "Noto Serif CJK TC", "Noto Serif SC"'
const SANS = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif'
const SANS_TC = '"Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", sans-serif'

/**
 * Font families of a paper, as CSS: named here because the running footer of a page can read no variables.
 *
 * One code point has another form in traditional Chinese, so each language asks for its own fonts. Without the bundled
 * serif, bold sans stands in.
 */
export const paperFonts: Readonly<Record<PaperLanguage, { readonly sans: string; readonly serif: string }>> = {
  'zh-CN': { sans: `"Segoe UI", ${SANS}`, serif: `${SERIF}, "Segoe UI", ${SANS}` },
  'zh-TW': { sans: `"Segoe UI", ${SANS_TC}`, serif: `${SERIF_TC}, "Segoe UI", ${SANS_TC}` },
  en: { sans: `"Segoe UI", ${SANS}`, serif: `${SERIF}, "Segoe UI", ${SANS}` },
}
