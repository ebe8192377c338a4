import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { Paper } from '#shared/rules/papers.ts'
import { lineNumber } from '../data/format.ts'
import { useOrder } from '../data/order-view.ts'

const arrow = (from: string, to: string): string => (to === '' ? from : `${from} → ${to}`)

/** One paper of a log in words: between whom, and what came of it. */
export function useEntryText(): (paper: Paper) => { who: string; said: string } {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const said = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('　')
  return (paper) => {
    const by = paper.by.name
    switch (paper.kind) {
      case 'answer':
        return { who: by, said: paper.body.said }
      case 'chase':
        return { who: arrow(by, paper.body.spokenTo), said: paper.body.said }
      case 'sending':
        return {
          who: arrow(by, paper.body.faxNumber),
          said: said(
            t('sending.pagesOf', { count: paper.body.pages }),
            t(`sending.result.${paper.body.result}`),
            paper.body.remark,
          ),
        }
      case 'sendingReceipt':
        return {
          who: arrow(by, paper.body.confirmedBy),
          said: t(paper.body.legible ? 'receipt.isLegible' : 'receipt.isNot'),
        }
      case 'arrivalCall':
        return {
          who: arrow(by, paper.body.spokenTo),
          said: said(t(`arrival.outcome.${paper.body.outcome}`), paper.body.remark),
        }
      case 'arrivalReceipt':
        return { who: arrow(by, paper.body.signer), said: said(text.day(paper.body.receivedOn), paper.body.remark) }
      case 'satisfaction':
        return { who: by, said: said(t(`satisfaction.grade.${paper.body.grade}`), paper.body.remark) }
      case 'supervisionCheck':
        return { who: by, said: said(t(paper.body.ok ? 'tips.good' : 'tips.bad'), paper.body.finding) }
      case 'abnormality':
        return { who: by, said: paper.body.what }
      case 'abnormalityEntry':
        return { who: by, said: said(t(`abnormality.stage.${paper.body.stage}`), paper.body.text) }
      case 'dailyReport':
        return {
          who: by,
          said: said(
            t('line.number', { line: lineNumber(file, paper.body.lineId) }),
            paper.body.stage,
            t('daily.goodOf', { good: text.quantity(paper.body.good), scrap: text.quantity(paper.body.scrap) }),
            paper.body.remark,
          ),
        }
      default:
        return { who: by, said: '' }
    }
  }
}
