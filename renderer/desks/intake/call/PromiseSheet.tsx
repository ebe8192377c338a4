import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { Instant } from '#shared/values/instant.ts'
import { PromiseBox } from '../form/PromiseBox.tsx'
import { SaveTrouble } from '../form/SaveTrouble.tsx'
import css from './Call.module.css'

interface Props {
  promise: Instant
  /** How many call-backs a save makes. */
  tasks: number
  /** Why nothing can be saved now. */
  wait: string | undefined
  /** Why it cannot become an order. */
  locked: string | undefined
  failure: unknown
  isSaving: boolean
  isOrdering: boolean
  onJoin: () => void
  onSave: () => void
  onOrder: () => void
}

/** R3.1 until when he gets his answer, and what becomes of what was said: memo, order, or part of an order. */
export const PromiseSheet = memo(function PromiseSheet(props: Props) {
  const { t } = useTranslation('intake')
  const { promise, tasks, wait, locked, failure, isSaving, isOrdering, onJoin, onSave, onOrder } = props
  const isReady = locked === undefined
  return (
    <Sheet label={t('promise.label')} edge="accent">
      <div className={css.promise}>
        <span className={css.join}>
          <ActionButton kind="link" size="small" keyHint="A" locked={wait} onClick={onJoin}>
            {t('fax.join')}
          </ActionButton>
        </span>
        <PromiseBox promise={promise} large />
      </div>
      <SaveTrouble error={failure} />
      <div className={css.buttons}>
        <ActionButton
          kind={isReady ? 'default' : 'primary'}
          block
          keyHint="F10"
          locked={wait}
          busy={isSaving}
          onClick={onSave}
        >
          {tasks > 0 ? t('call.saveWithTasks', { count: tasks }) : t('call.save')}
        </ActionButton>
        <ActionButton
          kind={isReady ? 'primary' : 'default'}
          block
          keyHint="Ctrl ↵"
          locked={locked}
          busy={isOrdering}
          onClick={onOrder}
        >
          {t('toOrder.button')}
        </ActionButton>
      </div>
    </Sheet>
  )
})
