import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useLayout } from '#renderer/ui/layout.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { SignedPaper } from '#renderer/ui/SignedPaper.tsx'
import { ACTIONS } from '#shared/rules/actions.ts'
import { latest } from '#shared/rules/papers.ts'
import { useEntryText } from '../data/entry-text.ts'
import { useLinesText } from '../data/line-text.ts'
import { useOrder } from '../data/order-view.ts'
import { usePaperKind } from '../data/paper-kind.ts'
import css from './panel.module.css'
import { paperRows } from './paper-rows.ts'
import { StaleNote } from './StaleNote.tsx'
import { STEP_OF_PAPER } from './step-of-paper.ts'

/** The signed papers of the folder with their seals; a stale one says what it covered and what stands there now. */
export function PapersList() {
  const { file, openStep } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const kindOf = usePaperKind()
  const entry = useEntryText()
  const linesText = useLinesText()
  const isNarrow = useLayout() === 'narrow'
  const rows = paperRows(file)
  const stale = rows.filter((row) => row.stale.length > 0)
  const signBack = latest(file.papers, 'signBack')
  const check = latest(file.papers, 'signBackCheck')
  const isPending = signBack !== null && check?.body.signBackId !== signBack.id
  const shown = isNarrow ? stale : rows
  if (isNarrow && stale.length === 0) return null
  return (
    <Sheet
      title={t('papers.title')}
      grow
      aside={
        <>
          {stale.length > 0 && <b className={css.late}>{t('papers.stale', { count: stale.length })}</b>}
          {t('papers.count', { count: rows.length })}
        </>
      }
    >
      {rows.length === 0 && !isPending && <p className={css.quiet}>{t('papers.none')}</p>}
      <ul>
        {shown.map(({ paper, lineIds, stale: facets }) => (
          <SignedPaper
            key={paper.id}
            title={[kindOf(paper), linesText(lineIds)].filter(Boolean).join(' ')}
            signer={paper.signature?.signer.name ?? paper.by.name}
            state={facets.length > 0 ? 'stale' : paper.signature?.way === 'paper' ? 'paper' : 'signed'}
            staleNote={facets.length > 0 ? t('papers.isStale') : undefined}
            onOpen={() => openStep(STEP_OF_PAPER[paper.kind] ?? ACTIONS.changeOrder.step)}
          >
            {facets.length > 0 ? (
              <>
                <StaleNote facets={facets} /> {text.moment(paper.at)}
              </>
            ) : (
              [
                paper.signature?.way === 'paper' && t('papers.onPaper', { name: paper.signature.enteredBy.name }),
                entry(paper).said || t('papers.revision', { revision: paper.revision }),
                text.moment(paper.at),
              ]
                .filter(Boolean)
                .join('　')
            )}
          </SignedPaper>
        ))}
        {isPending && !isNarrow && (
          <SignedPaper title={t('paper.kind.signBack')} state="pending" onOpen={() => openStep(9)}>
            {t('papers.signBackIn', { at: text.moment(signBack.at) })}
          </SignedPaper>
        )}
      </ul>
    </Sheet>
  )
}
