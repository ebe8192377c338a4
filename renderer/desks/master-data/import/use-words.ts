import { useTranslation } from 'react-i18next'
import type { Value } from '#shared/rules/master-import/column.ts'
import { COLUMNS } from '#shared/rules/master-import/columns.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { RowProblem } from '#shared/rules/master-import/table.ts'
import { formatDecimal } from '#shared/values/decimal.ts'
import { formatMoney, type Money } from '#shared/values/money.ts'
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/values/unit-price.ts'

const DECIMALS: Readonly<Record<string, number>> = { amount: 2, unitPrice: 4, quantity: 3, percent: 2, whole: 0 }

/** The words of master data's sheets: headings, choices, problems and values, in the user's language. */
export function useImportWords() {
  const { t } = useTranslation('imports')
  const columnOf = (kind: MasterKind, key: string) => COLUMNS[kind].find((column) => column.key === key)
  const heading = (kind: MasterKind, key: string): string => t(`column.${kind}.${key}`)
  return {
    t,
    heading,
    headings: (kind: MasterKind, keys: readonly string[]): string =>
      keys.map((key) => heading(kind, key)).join(t('listComma')),
    label: (column: string, code: string): string => t(`choice.${column}.${code}`, { defaultValue: code }),
    /** Why a cell is bad, without its heading. */
    problem: (kind: MasterKind, { column, code, other }: RowProblem): string =>
      t(`problem.${code}`, { other, decimals: DECIMALS[columnOf(kind, column ?? '')?.kind ?? ''] ?? 2 }),
    value: (kind: MasterKind, key: string, value: Value): string => {
      const column = columnOf(kind, key)
      if (value === null || value === '') return t('table.empty')
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      if (typeof value === 'string')
        return column?.kind === 'choice' ? t(`choice.${key}.${value}`, { defaultValue: value }) : value
      if (column?.kind === 'amount') return formatMoney(value as Money)
      if (column?.kind === 'unitPrice') return formatUnitPrice(value as UnitPrice)
      if (column?.kind === 'quantity') return formatQuantity(value as Quantity)
      return column?.kind === 'percent' ? `${formatDecimal(value, 2, 0).replace(/\.$/, '')}%` : String(value)
    },
    /** What goes into a column, for the template and the page that asks for a file. */
    hint: (kind: MasterKind, key: string): string => {
      const column = columnOf(kind, key)
      if (kind === 'customers' && key === 'number') return t('hint.newNumber')
      if (kind === 'planRows' && key === 'subject') return t('hint.subject')
      if (key === 'inspectionItems') return t('hint.items')
      const choices = (column?.choices ?? []).map((code) => t(`choice.${key}.${code}`)).join(t('listComma'))
      return t(`hint.${column?.refers ?? column?.kind ?? 'text'}`, { choices })
    },
  }
}
export type ImportWords = ReturnType<typeof useImportWords>
