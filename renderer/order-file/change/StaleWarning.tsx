import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { Paper } from '#shared/rules/papers.ts'
import { useLineText } from '../data/line-text.ts'
import { usePaperKind } from '../data/paper-kind.ts'
import { authorOf } from '../data/paper-mark.ts'
import { STEP_OF_PAPER } from '../panel/step-of-paper.ts'
import css from './change.module.css'

/** Which sign-offs a change will cost, by paper and person, and which steps begin again. */
export function StaleWarning({ papers }: { papers: readonly Paper[] }) {
  const { t } = useTranslation('orderFile')
  const text = useText()
  const kindOf = usePaperKind()
  const lineText = useLineText()
  if (papers.length === 0) return <NoteBar tone="ok">{t('change.keepsAll')}</NoteBar>
  const steps = [...new Set(papers.flatMap((paper) => STEP_OF_PAPER[paper.kind] ?? []))].toSorted((a, b) => a - b)
  return (
    <NoteBar tone="late" sign>
      <b>{t('change.goesStale', { count: papers.length })}</b>
      <ul aria-label={t('change.staleLabel')} className={css.stale}>
        {papers.map((paper) => (
          <li key={paper.id}>
            {kindOf(paper)} {'lineId' in paper.body && paper.body.lineId && lineText(paper.body.lineId)}{' '}
            {authorOf(paper)} {text.moment(paper.at)}
          </li>
        ))}
      </ul>
      {t('change.again', { steps: steps.map((step) => `${step} ${text.step(step)}`).join(t('list.comma')) })}
    </NoteBar>
  )
}
