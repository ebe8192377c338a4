import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Counters } from '#renderer/ui/Counters.tsx'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import type { ImportCounts } from '#shared/contract/imports.ts'
import type { FoundSheet } from './find-sheets.ts'
import css from './Import.module.css'
import { OUTCOME_STATES, type OutcomeState } from './outcome-lines.ts'
import { useImportWords } from './use-words.ts'

type Props = {
  readonly counts: ImportCounts | null
  readonly state: OutcomeState
  readonly onState: (state: OutcomeState) => void
  readonly sheets: readonly FoundSheet[]
  readonly chosen: FoundSheet | null
  readonly onSheet: (sheet: FoundSheet) => void
  readonly back: string
  readonly onBack: () => void
}

/** The dry run's counts as filters, the sheets of the file, and the way back. */
export function ImportTop({ counts, state, onState, sheets, chosen, onSheet, back, onBack }: Props) {
  const { t } = useImportWords()
  return (
    <div className={css.top}>
      {counts && (
        <Counters
          label={t('counts')}
          active={state}
          onPick={(key) => onState(key as OutcomeState)}
          counters={OUTCOME_STATES.map((one) => ({
            key: one,
            value: String(counts[one]),
            label: t(`state.${one}`),
            tone: one === 'bad' && counts.bad > 0 ? ('late' as const) : undefined,
          }))}
        />
      )}
      {sheets.length > 1 && chosen && (
        <ViewTabs
          label={t('sheets')}
          tabs={sheets.map((sheet, at) => ({
            key: String(at),
            label: t(`kind.${sheet.kind}`),
            count: sheet.table.rows.length,
          }))}
          active={String(sheets.indexOf(chosen))}
          onPick={(key) => {
            const sheet = sheets[Number(key)]
            if (sheet) onSheet(sheet)
          }}
        />
      )}
      <ActionButton icon="left" keyHint="Esc" onClick={onBack}>
        {back}
      </ActionButton>
    </div>
  )
}
