import { useTranslation } from 'react-i18next'
import { HistoryFold } from '#renderer/desks/master-data/HistoryFold.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { formatQuantity, quantity } from '#shared/values/quantity.ts'
import { LineForm } from './LineForm.tsx'

type Props = { readonly line: LoadLine | null; readonly onClose: () => void }

/** A production line: what it is called, what and how much it makes on a usual day, and how all that came to be so. */
export function LineDialog({ line, onClose }: Props) {
  const { t } = useTranslation('production')
  return (
    <Dialog open title={line ? t('line.title', { line: line.name }) : t('line.new')} width={560} onClose={onClose}>
      <LineForm line={line} onClose={onClose} />
      {line && (
        <HistoryFold
          entity="productionLine"
          id={line.id}
          nameOf={(field) => t(`line.field.${field}`, { defaultValue: field })}
          valueOf={(path, value) =>
            typeof value === 'number' && ['capacityPerDay', 'capacity'].includes(path)
              ? formatQuantity(quantity(value))
              : undefined
          }
        />
      )}
    </Dialog>
  )
}
