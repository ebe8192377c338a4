import { useTranslation } from 'react-i18next'
import { writeWorkbook } from '#renderer/app/spreadsheet/write-workbook.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { orderTemplate } from './order-template.ts'
import { useReading } from './use-reading.ts'

/** The empty order sheet in the user's language, as a file to be given to salespeople and customers. */
export function useTemplate(): () => Promise<{ readonly blob: Blob; readonly name: string }> {
  const { t } = useTranslation('reading')
  const { today } = useReading()
  return async () => {
    const words = {
      sheet: t('template.sheet'),
      title: t('template.title'),
      column: (name: string) => t(`template.column.${name}`),
      head: (name: string) => t(`template.head.${name}`),
      explain: (name: string) => t(`template.explain.${name}`),
      explainSheet: t('template.explainSheet'),
      explainColumns: [t('template.explainColumn'), t('template.explainWhat')] as const,
      example: {
        mark: t('template.example.mark'),
        name: t('template.example.name'),
        unit: t('template.example.unit'),
        note: t('template.example.note'),
      },
    }
    return { blob: await writeWorkbook(orderTemplate(words, addDays(today, 14))), name: `${t('template.file')}.xlsx` }
  }
}
