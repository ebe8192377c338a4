import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { HistoryEntity } from '#shared/contract/history.ts'
import { HistoryPanel, type HistoryWords } from './history/HistoryPanel.tsx'
import css from './Master.module.css'

type Props = {
  readonly entity: HistoryEntity
  readonly id: string
  readonly valueOf?: HistoryWords['valueOf']
  readonly nameOf: (field: string) => string
}

/** Who changed what of a record, folded away until somebody asks. */
export function HistoryFold({ entity, id, valueOf, nameOf }: Props) {
  const { t } = useTranslation('master')
  const [isOpen, setOpen] = useState(false)
  const fieldOf = (path: string): string => path.split('.').map(nameOf).join(' ')
  return (
    <section className={css.history} aria-label={t('history')}>
      <ActionButton kind="link" size="small" icon={isOpen ? 'up' : 'down'} onClick={() => setOpen(!isOpen)}>
        {t('history')}
      </ActionButton>
      {isOpen && <HistoryPanel entity={entity} id={id} words={{ fieldOf, valueOf }} />}
    </section>
  )
}
