import {
  dayCell,
  moneyCell,
  priceCell,
  quantityCell,
  type WrittenCell,
  type WrittenSheet,
} from '#renderer/app/spreadsheet/write-workbook.ts'
import { cellFor } from '#shared/rules/master-import/cell-out.ts'
import {
  type Cell,
  type ImportColumn,
  mustBeSaid,
  type RowValues,
  type Value,
} from '#shared/rules/master-import/column.ts'
import { columnsFor } from '#shared/rules/master-import/columns.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { FoundSheet } from './find-sheets.ts'
import type { ImportWords } from './use-words.ts'

const WIDTHS: Partial<Record<ImportColumn['kind'], number>> = {
  yesNo: 8,
  day: 12,
  whole: 10,
  percent: 10,
  quantity: 12,
}
const WIDE = new Set(['name', 'place', 'specification', 'customerName', 'remark', 'invoiceTitle', 'inspectionItems'])
const widthOf = ({ key, kind }: ImportColumn): number => (WIDE.has(key) ? 28 : (WIDTHS[kind] ?? 16))

function written(column: ImportColumn, value: Value, { t, label }: ImportWords): WrittenCell {
  if (value === null || value === '') return null
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (column.kind === 'choice') return label(column.key, String(value))
  if (column.kind === 'day') return dayCell(value as CivilDate)
  if (typeof value === 'string') return value
  if (column.kind === 'amount') return moneyCell(value)
  if (column.kind === 'unitPrice') return priceCell(value)
  if (column.kind === 'quantity') return quantityCell(value)
  const cell = cellFor(column, value)
  return typeof cell === 'number' ? { figure: cell, format: '0' } : String(cell)
}

/** A list as its sheet: the very columns that the import reads, so that it comes back as it went. */
export function listSheet(
  kind: MasterKind,
  rows: readonly RowValues[],
  seesCost: boolean,
  words: ImportWords,
): WrittenSheet {
  const columns = columnsFor(kind, seesCost)
  return {
    name: words.t(`kind.${kind}`),
    columns: columns.map((column) => ({ heading: words.heading(kind, column.key), width: widthOf(column) })),
    rows: rows.map((row) => columns.map((column) => written(column, row[column.key] ?? null, words))),
  }
}

/** The sheet beside an empty one that says what goes into each column. */
export function explanationSheet(kinds: readonly MasterKind[], seesCost: boolean, words: ImportWords): WrittenSheet {
  const { t, heading, hint } = words
  const rows = kinds.flatMap((kind): WrittenCell[][] => [
    [{ bold: t(`kind.${kind}`) }, null, null],
    ...columnsFor(kind, seesCost).map((column) => [
      heading(kind, column.key),
      mustBeSaid(column) ? t('yes') : null,
      hint(kind, column.key),
    ]),
  ])
  return {
    name: t('pick.explanation'),
    columns: [
      { heading: t('pick.heading'), width: 22 },
      { heading: t('pick.required'), width: 10 },
      { heading: t('pick.content'), width: 60 },
    ],
    rows: [...rows, [t('pick.keep'), null, null]],
  }
}

const asItWas = (cell: Cell): WrittenCell => {
  if (typeof cell === 'number') return { figure: cell, format: 'General' }
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell
}

/** The rows that were bad as they stood in the file, each with what is wrong with it: to be mended and imported again. */
export function badSheet(
  { kind, headings, cells }: FoundSheet,
  bad: readonly { readonly row: number; readonly problem: string }[],
  words: ImportWords,
): WrittenSheet {
  const problemColumn = words.t('problemColumn')
  // A file of bad rows that was mended only in part has the column already.
  const kept = headings.flatMap((heading, at) => (heading === problemColumn || heading.trim() === '' ? [] : [at]))
  return {
    name: words.t(`kind.${kind}`),
    columns: [...kept.map((at) => ({ heading: headings[at] ?? '', width: 18 })), { heading: problemColumn, width: 60 }],
    rows: bad.map(({ row, problem }) => [...kept.map((at) => asItWas(cells.get(row)?.[at] ?? null)), problem]),
  }
}
