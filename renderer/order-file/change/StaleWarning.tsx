import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { Paper } from '#shared/rules/papers.ts'
import { lineNumber } from '../data/format.ts'
import { useOrder } from '../data/order-view.ts'
import { authorOf } from '../data/paper-mark.ts'
import { STEP_OF_PAPER } from '../panel/step-of-paper.ts'
import css from './change.module.css'

/** Which sign-offs a change will cost, by paper and person, and which steps begin again. */
export function StaleWarning({ papers }: { papers: readonly Paper[] }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  if (papers.length === 0) return <NoteBar tone="ok">{t('change.keepsAll')}</NoteBar>
  const steps = [...new Set(papers.flatMap((paper) => STEP_OF_PAPER[paper.kind] ?? []))].toSorted((a, b) => a - b)
  return (
    <NoteBar tone="late" sign>
      <b>{t('change.goesStale', { count: papers.length })}</b>
      <ul aria-label={t('change.staleLabel')} className={css.stale}>
        {papers.map((paper) => {
          const line = 'lineId' in paper.body && paper.body.lineId ? lineNumber(file, paper.body.lineId) : 0
          return (
            <li key={paper.id}>
              {t(`paper.kind.${paper.kind}`)} {line > 0 && t('line.number', { line })}　{authorOf(paper)}{' '}
              {text.moment(paper.at)}
            </li>
          )
        })}
      </ul>
      {t('change.again', { steps: steps.map((step) => `${step} ${text.step(step)}`).join(t('list.comma')) })}
    </NoteBar>
  )
}
