import { useTranslation } from 'react-i18next'
import { useClock } from '#renderer/app/text/clock.ts'
import { saveBlob } from '#renderer/desks/orders/export/save-blob.ts'
import type { MaterialRow, PurchaseRow } from '#shared/contract/technical-desk.ts'
import { civilDateOf } from '#shared/values/instant.ts'

/** Materials and purchase requests as real workbooks, as the list on the screen shows them. */
export function useTechnicalExport() {
  const { t } = useTranslation('technical')
  const { now, timeZone } = useClock()
  const date = civilDateOf(now, timeZone)
  const words = (list: 'materials' | 'purchases') => ({
    name: t(`part.${list}`),
    heads: t(`export.${list}`, { returnObjects: true }) as readonly string[],
    state: (key: string) => t(`state.${key}`),
  })
  // The workbook writer is only fetched by those who export.
  const write = async (list: 'materials' | 'purchases', rows: readonly MaterialRow[] | readonly PurchaseRow[]) => {
    const books = await import('./workbooks.ts')
    const blob =
      list === 'materials'
        ? await books.materialWorkbook(rows as readonly MaterialRow[], words(list))
        : await books.purchaseWorkbook(rows as readonly PurchaseRow[], words(list))
    saveBlob(blob, `${t(`part.${list}`)} ${date}.xlsx`)
  }
  return {
    materials: (rows: readonly MaterialRow[]): void => void write('materials', rows),
    purchases: (rows: readonly PurchaseRow[]): void => void write('purchases', rows),
  }
}
