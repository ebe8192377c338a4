import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { FaxRow } from '#shared/contract/memos.ts'
import type { CompletenessRow } from '#shared/rules/completeness.ts'
import { JoinMemo } from '../form/JoinMemo.tsx'
import { useMissingWords } from '../form/missing-words.ts'
import { SaveTrouble } from '../form/SaveTrouble.tsx'
import type { SavedMemo } from '../form/use-save-memo.ts'
import { useToOrder } from '../form/use-to-order.ts'
import css from './FaxMemo.module.css'

export type FiledMemo = SavedMemo & { readonly open: readonly CompletenessRow[]; readonly said: string }

interface Props {
  fax: FaxRow
  memo: FiledMemo
  onNext: () => void
}

/** The fax is filed with its memo: now it becomes an order, waits for what is missing, or the next fax comes. */
export function FiledNote({ fax, memo, onNext }: Props) {
  const { t } = useTranslation('intake')
  const { may } = useSession()
  const navigate = useNavigate()
  const missing = useMissingWords()
  const { run, isRunning, failure } = useToOrder()
  const [isJoining, setJoining] = useState(false)
  const isReady = memo.open.length === 0 && may('intake', 'toOrder')
  const locked = missing(memo.open) ?? (may('intake', 'toOrder') ? undefined : t('toOrder.notYours'))
  const toOrder = () => void run(memo)
  const openMemo = () => void navigate(`/intake/memos/${memo.id}`)
  useKeys([
    { keys: 'Ctrl+Enter', label: t('toOrder.button'), primary: true, enabled: isReady, run: toOrder },
    { keys: 'A', label: t('fax.join'), run: () => setJoining(true) },
    { keys: 'M', label: t('openMemo'), run: openMemo },
    { keys: 'N', label: t('fax.next'), run: onNext },
  ])
  return (
    <Sheet title={t('memo.title')} aside={memo.number} grow>
      <div className={css.done}>
        <p className={css.sentence}>{t('fax.filed', { memo: memo.number, fax: fax.number })}</p>
        {memo.open.length > 0 ? (
          <NoteBar tone="soon">{t('fax.callback', { items: locked ?? '' })}</NoteBar>
        ) : (
          <NoteBar tone="ok">{t('fax.complete')}</NoteBar>
        )}
        <SaveTrouble error={failure} />
        <div className={css.buttons}>
          <ActionButton kind="primary" keyHint="Ctrl ↵" locked={locked} busy={isRunning} onClick={toOrder}>
            {t('toOrder.button')}
          </ActionButton>
          <ActionButton keyHint="A" onClick={() => setJoining(true)}>
            {t('fax.join')}
          </ActionButton>
          <ActionButton keyHint="M" onClick={openMemo}>
            {t('openMemo')}
          </ActionButton>
          <ActionButton keyHint="N" autoFocus onClick={onNext}>
            {t('fax.next')}
          </ActionButton>
        </div>
      </div>
      {isJoining && (
        <JoinMemo
          number={memo.number}
          customer={fax.customerName ?? ''}
          said={memo.said}
          take={async () => memo}
          onClose={() => setJoining(false)}
          onJoined={onNext}
        />
      )}
    </Sheet>
  )
}
