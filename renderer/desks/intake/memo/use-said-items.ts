import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { MemoItem } from '#renderer/print/models.ts'
import type { CompletenessItem } from '#renderer/ui/Completeness.tsx'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'

const STATES = { present: 'clear', unclear: 'unclear', missing: 'missing' } as const

/** The items of a memo as its paper lists them: what was said of each line in full, of the others what the list says. */
export function useSaidItems(): (form: OrderForm, items: readonly CompletenessItem[]) => readonly MemoItem[] {
  const { t } = useTranslation('intake')
  const text = useText()
  const ofLine: Readonly<Record<string, (line: FormLine) => string>> = {
    product: (line) => line.productNumber,
    specification: (line) => [line.productName, line.specification].filter((word) => word !== '').join(' '),
    quantity: (line) => (line.quantity === null ? '' : `${text.quantity(line.quantity)} ${line.unit}`),
    price: (line) => text.price(line.unitPrice),
    requestedDate: (line) => line.requestedDate ?? '',
  }
  return (form, items) =>
    items.map(({ key, name, detail = '', state }) => {
      const say = ofLine[key]
      const lines = form.lines.map((line, index) => `${index + 1}) ${say?.(line) || t('grid.missing')}`)
      return { label: name, said: say ? lines.join(t('semicolon')) : detail, state: STATES[state] }
    })
}
