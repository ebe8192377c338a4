import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PanelChip } from './PanelChip.tsx'

export type Option = { readonly value: string; readonly label: string }

type Props = {
  readonly label: string
  readonly id: string | null
  /** What the chosen one is called; null while that is not known yet. */
  readonly chosen: string | null
  readonly options: readonly Option[]
  readonly isLooking: boolean
  readonly onType: (text: string) => void
  readonly onChoose: (id: string | null) => void
}

/** A chip that finds its choice by what one types: one of very many. */
export function LookupChip({ label, id, chosen, options, isLooking, onType, onChoose }: Props) {
  const { t } = useTranslation('orders')
  return (
    <PanelChip label={label} value={id === null ? t('all') : (chosen ?? '…')}>
      {(close) => (
        <Select
          aria-label={label}
          autoFocus
          defaultOpen
          allowClear
          showSearch={{ filterOption: false, onSearch: onType }}
          loading={isLooking}
          placeholder={t('lookup')}
          notFoundContent={t('lookupNone')}
          value={id ?? undefined}
          options={[...options]}
          style={{ width: 260 }}
          onBlur={close}
          onChange={(value?: string) => {
            onChoose(value ?? null)
            close()
          }}
        />
      )}
    </PanelChip>
  )
}
