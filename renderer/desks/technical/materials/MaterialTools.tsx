import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import css from '#renderer/desks/technical/Technical.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'

type Props = {
  readonly asked: string
  readonly onAsk: (text: string) => void
  /** Left out for whoever may not add one. */
  readonly onNew?: () => void
  readonly onExport: () => void
}

/** What stands at the head of the reserve: find, add, take it along as a workbook. */
export function MaterialTools({ asked, onAsk, onNew, onExport }: Props) {
  const { t } = useTranslation('technical')
  return (
    <span className={css.tools}>
      <Input
        size="small"
        allowClear
        aria-label={t('materials.search')}
        placeholder={t('materials.search')}
        value={asked}
        onChange={(event) => onAsk(event.target.value)}
      />
      {onNew && (
        <ActionButton size="small" icon="plus" keyHint="N" onClick={onNew}>
          {t('keys.newMaterial')}
        </ActionButton>
      )}
      <ActionButton size="small" icon="export" keyHint="E" onClick={onExport}>
        {t('keys.export')}
      </ActionButton>
    </span>
  )
}
