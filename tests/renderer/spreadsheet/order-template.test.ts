import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSpreadsheet } from '#renderer/app/spreadsheet/parse-spreadsheet.ts'
import { type WrittenCell, writeWorkbook } from '#renderer/app/spreadsheet/write-workbook.ts'
import { orderTemplate, type TemplateWords } from '#renderer/desks/intake/import/order-template.ts'
import { recogniseTable } from '#shared/rules/reading/columns.ts'
import { readHead, readTable } from '#shared/rules/reading/read-table.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const TODAY = civilDate('2026-11-22')
const ROWS: readonly (readonly WrittenCell[])[] = [
  [
    '1',
    'RM-70-787',
    '热敏纸',
    '70g/m² 787mm',
    { figure: 12.345, format: '0.000' },
    '吨',
    { figure: 9850.1234, format: '0.0000' },
    { day: civilDate('2026-12-03') },
    '先送 5 吨',
  ],
]

type Texts = Omit<TemplateWords, 'column' | 'head' | 'explain' | 'explainColumns'> & {
  readonly [Group in 'column' | 'head' | 'explain']: Readonly<Record<string, string>>
} & { readonly explainColumn: string; readonly explainWhat: string }

function wordsOf(language: string): TemplateWords {
  const texts = JSON.parse(readFileSync(`resources/locales/${language}/reading.json`, 'utf8')) as { template: Texts }
  const t = texts.template
  return {
    ...t,
    column: (name: string) => t.column[name] ?? '',
    head: (name: string) => t.head[name] ?? '',
    explain: (name: string) => t.explain[name] ?? '',
    explainColumns: [t.explainColumn, t.explainWhat] as const,
  }
}

describe('R1.1 our own order sheet', () => {
  it.each(['zh-CN', 'zh-TW', 'en'])('R1.1 is read back as it was filled in: %s', async (language) => {
    const [sheet, explained] = orderTemplate(wordsOf(language), civilDate('2026-12-06'))
    if (!sheet || !explained) throw new Error('no sheet')
    const above = (sheet.above ?? []).map((row, at): readonly WrittenCell[] =>
      row.length > 3
        ? [null, row[1] ?? null, `甲${at}`, null, row[4] ?? null, at === 4 ? '2026-12-05' : `乙${at}`]
        : row,
    )
    const blob = await writeWorkbook([{ ...sheet, above, rows: [...sheet.rows, ...ROWS] }, explained])
    const read = await parseSpreadsheet(new Uint8Array(await blob.arrayBuffer()), { rows: 100, bytes: 1e6 })
    const rows = read.ok ? (read.value[0]?.rows ?? []) : []
    const context = { today: TODAY, units: ['吨'] }
    const layout = recogniseTable(rows, context)
    expect([...readHead(rows, layout)]).toEqual([
      ['customer', '甲1'],
      ['contact', '乙1'],
      ['contactPhone', '甲2'],
      ['customerPo', '乙2'],
      ['deliveryPlace', '甲3'],
      ['consignee', '乙3'],
      ['consigneePhone', '甲4'],
      ['requestedDate', '2026-12-05'],
    ])
    expect(readTable(rows, layout, context)).toMatchObject([
      {
        row: 9,
        product: 'RM-70-787',
        name: '热敏纸',
        specification: '70g/m² 787mm',
        quantity: 12_345,
        unit: '吨',
        price: 98_501_234,
        date: '2026-12-03',
        note: '先送 5 吨',
        problems: [],
      },
    ])
  })
})
