import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseSpreadsheet } from '#renderer/app/spreadsheet/parse-spreadsheet.ts'
import { type WrittenCell, writeWorkbook } from '#renderer/app/spreadsheet/write-workbook.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const LIMITS = { rows: 100, bytes: 20_000_000 }
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const rowsOf = async (bytes: Uint8Array, limits = LIMITS) => {
  const read = await parseSpreadsheet(bytes, limits)
  return read.ok ? read.value[0]?.rows : read.reason
}
const written = async (rows: readonly (readonly WrittenCell[])[]) =>
  bytesOf(await writeWorkbook([{ name: '单', columns: [{ heading: '品号', width: 9 }], rows }]))

/** A workbook as Excel writes it, with these rows as raw XML. */
const workbook = (sheetData: string, more = '', extra: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="订货" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheetData}</sheetData>${more}</worksheet>`),
    ...extra,
  })
const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`

describe('R1.1 an Excel sheet is read in the renderer', () => {
  it('R1.1 with its figures, days and empty rows where they stand', async () => {
    const day = { day: civilDate('2026-12-03') }
    const bytes = await written([['RM-70-787', { figure: 12.5, format: '0.000' }, day], [], ['', null, day]])
    expect(await rowsOf(bytes)).toEqual([
      ['品号', null, null],
      ['RM-70-787', 12.5, '2026-12-03'],
      [null, null, null],
      [null, null, '2026-12-03'],
    ])
  })
  it('R1.1 takes what a formula gave, and calls errors and uncomputed formulas by name', async () => {
    const bytes = workbook(
      `<row r="1">${text('A1', '品号')}<c r="B1"><f>5*2</f><v>10</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>` +
        '<c r="D1" t="str"><f>A1&amp;"x"</f><v>品号x</v></c><c r="E1"><f>SUM(B1)</f></c><c r="F1" s="1" t="e"><v>#N/A</v></c>' +
        '<c r="G1" t="str"><f>""</f><v></v></c><c r="H1" t="b"><v>1</v></c></row>',
    )
    expect(await rowsOf(bytes)).toEqual([['品号', 10, '#DIV/0!', '品号x', '#CALC!', '#N/A', null, true]])
  })
  it('R1.1 gives the value of merged cells once, and a day that comes a moment early as that day', async () => {
    const bytes = workbook(
      `<row r="2">${text('A2', '合并')}<c r="B2"/><c r="C2" s="1"><v>46359</v></c><c r="D2" s="1"><v>46358.99999999</v></c></row>`,
      '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
    )
    expect(await rowsOf(bytes)).toEqual([
      [null, null, null, null],
      ['合并', null, '2026-12-03', '2026-12-03'],
    ])
  })
  it('R1.1 50,000 rows are read whole where they are wanted, and refused where not', async () => {
    const row = (at: number) => `<row r="${at}">${text(`A${at}`, `RM-${at}`)}<c r="B${at}"><v>${at}</v></c></row>`
    const bytes = workbook(Array.from({ length: 50_000 }, (_, at) => row(at + 1)).join(''))
    const rows = await rowsOf(bytes, { ...LIMITS, rows: 60_000 })
    expect([rows?.length, rows?.at(-1)]).toEqual([50_000, ['RM-50000', 50_000]])
    expect(await rowsOf(bytes)).toBe('tooManyRows')
  })
})

describe('R1.1 what is no sheet is refused by name', () => {
  const ole = (name: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, 'utf16le')])
  const damaged = async () => (await written([['RM-70-787']])).slice(0, 900)
  const locked = async () => {
    const bytes = await written([['RM-70-787']])
    bytes[6] = 1
    return bytes
  }
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', strToU8('\n\n , ,\n'), 'empty'],
    ['an empty sheet', workbook(''), 'empty'],
    ['an old .xls', ole('Workbook'), 'oldFormat'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
    ['a Word file of old', ole('WordDocument'), 'notSpreadsheet'],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'notSpreadsheet'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'notSpreadsheet'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'notSpreadsheet'],
    ['a web page', strToU8('<html><table></table></html>'), 'notSpreadsheet'],
    ['bytes', new Uint8Array([1, 2, 3, 0, 255, 254]), 'notSpreadsheet'],
    ['broken XML', workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'damaged'],
  ])('R1.1 %s', async (_, bytes, fault) => {
    expect(await rowsOf(bytes)).toBe(fault)
  })
  it('R1.1 half a file, a file with a password, a file too large, and one that unpacks to a hundred times its size', async () => {
    expect(await rowsOf(await damaged())).toBe('damaged')
    expect(await rowsOf(await locked())).toBe('encrypted')
    expect(await rowsOf(strToU8('品号,数量'), { rows: 9, bytes: 5 })).toBe('tooLarge')
    // Its directory promises 4 GB for the second sheet.
    const bomb = workbook('', '', { 'xl/worksheets/sheet2.xml': new Uint8Array(1000) })
    const directory = Buffer.from(bomb.buffer).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(bomb.buffer).setUint32(directory + 24, 0xff_ff_ff_f0, true)
    expect(await rowsOf(bomb)).toBe('tooLarge')
  })
})

describe('R1.1 a text table in any encoding of the office', () => {
  const WANTED = [
    ['品号', '数量'],
    ['热敏纸', '10'],
  ]
  // 品号,数量 / 热敏纸,10 in GB18030, as Excel writes CSV in China.
  const GBK = [0xc6, 0xb7, 0xba, 0xc5, 0x2c, 0xca, 0xfd, 0xc1, 0xbf, 0x0d, 0x0a]
  const GBK_ROW = [0xc8, 0xc8, 0xc3, 0xf4, 0xd6, 0xbd, 0x2c, 0x31, 0x30, 0x0d, 0x0a]
  const TABLE = '品号,数量\r\n热敏纸,10\r\n'
  const utf16 = (mark: readonly number[], bytes: Buffer) => new Uint8Array([...mark, ...bytes])
  it.each([
    ['GBK', new Uint8Array([...GBK, ...GBK_ROW])],
    ['UTF-8', strToU8(TABLE)],
    ['UTF-8 with its mark', strToU8(`\uFEFF${TABLE}`)],
    ['UTF-16', utf16([0xff, 0xfe], Buffer.from(TABLE.replaceAll(',', '\t'), 'utf16le'))],
    ['UTF-16 the other way round', utf16([0xfe, 0xff], Buffer.from(TABLE, 'utf16le').swap16())],
    ['semicolons', strToU8(TABLE.replaceAll(',', ';'))],
  ])('R1.1 %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(WANTED)
  })
  it('R1.1 with quotes, commas and line breaks inside of cells', async () => {
    expect(await rowsOf(strToU8('a,"b ""c"", d\ne",3\n"5"" 管",,'))).toEqual([
      ['a', 'b "c", d\ne', '3'],
      ['5" 管', null, null],
    ])
  })
})
