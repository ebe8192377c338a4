import { useTranslation } from 'react-i18next'
import { namedLine } from '#shared/rules/named-line.ts'
import { useOrder } from './order-view.ts'

/** A line in words: `第 2 行`; `原第 2 行（已取消）` where it was taken out since. */
export function useLineText(): (lineId: string) => string {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  return (lineId) => {
    const { number, isGone } = namedLine(file, lineId)
    if (number === 0) return t('line.gone')
    return t(isGone ? 'line.was' : 'line.number', { line: number })
  }
}

/** Several lines in words: those that are there as `第 1、3 行`, those that were taken out after them. */
export function useLinesText(): (lineIds: readonly string[]) => string {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const lineText = useLineText()
  return (lineIds) => {
    const here = lineIds.filter((lineId) => !namedLine(file, lineId).isGone)
    const gone = lineIds.filter((lineId) => !here.includes(lineId))
    const numbers = here.map((lineId) => namedLine(file, lineId).number).join(t('list.comma'))
    return [...(here.length > 0 ? [t('papers.lines', { lines: numbers })] : []), ...gone.map(lineText)].join(
      t('list.comma'),
    )
  }
}
