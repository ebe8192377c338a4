import { quantityCell, type WrittenCell, type WrittenSheet } from '#renderer/app/spreadsheet/write-workbook.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'

/** The columns of our own order sheet, in the order in which a line is said. */
export const TEMPLATE_COLUMNS = [
  'no',
  'product',
  'name',
  'specification',
  'quantity',
  'unit',
  'price',
  'date',
  'note',
] as const

/** What our own order sheet asks about the order as a whole, above its table. */
export const TEMPLATE_HEAD = [
  'customer',
  'contact',
  'contactPhone',
  'customerPo',
  'deliveryPlace',
  'consignee',
  'consigneePhone',
  'requestedDate',
] as const

/** The words of the template, in the user's language; `explain` says of a column what goes into it. */
export type TemplateWords = {
  readonly sheet: string
  readonly title: string
  readonly column: (name: (typeof TEMPLATE_COLUMNS)[number]) => string
  readonly head: (name: (typeof TEMPLATE_HEAD)[number]) => string
  readonly explain: (name: (typeof TEMPLATE_COLUMNS)[number]) => string
  readonly explainSheet: string
  readonly explainColumns: readonly [string, string]
  readonly example: { readonly mark: string; readonly name: string; readonly unit: string; readonly note: string }
}

const WIDTHS = [6, 18, 18, 22, 12, 8, 12, 13, 26]

/**
 * The order sheet that a salesperson or a customer fills in, with an example row and a sheet that explains the columns.
 *
 * What is filled in is read back by the same import, cell by cell; the example is marked as one and is no line.
 */
export function orderTemplate(words: TemplateWords, day: CivilDate): readonly WrittenSheet[] {
  const { mark, name, unit, note } = words.example
  const example: readonly WrittenCell[] = [
    mark,
    'RM-70-787',
    name,
    '70g/m² 787mm',
    quantityCell(10_000),
    unit,
    { figure: 9850, format: '#,##0.00##' },
    { day },
    note,
  ]
  const columns = TEMPLATE_COLUMNS.map((column, at) => ({ heading: words.column(column), width: WIDTHS[at] ?? 12 }))
  // Label and place to write, twice in a row.
  const pairs = TEMPLATE_HEAD.flatMap((item, at) =>
    at % 2 === 0 ? [[item, TEMPLATE_HEAD[at + 1] ?? item] as const] : [],
  )
  const above: WrittenCell[][] = [
    [{ bold: words.title }],
    ...pairs.map(([left, right]) => [null, words.head(left), null, null, words.head(right)] as WrittenCell[]),
    [],
  ]
  const explained = TEMPLATE_COLUMNS.filter((column) => column !== 'no')
  const [heading, what] = words.explainColumns
  return [
    { name: words.sheet, columns, above, rows: [example] },
    {
      name: words.explainSheet,
      columns: [
        { heading, width: 18 },
        { heading: what, width: 90 },
      ],
      rows: explained.map((column) => [words.column(column), words.explain(column)]),
    },
  ]
}
