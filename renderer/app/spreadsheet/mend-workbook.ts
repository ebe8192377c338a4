import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import { accepted, type Result, refused } from '#shared/values/result.ts'
import type { SheetFault } from './sheet.ts'

// What a file of some megabytes may become; a workbook that unpacks to more is an attack or an accident.
const MOST_UNPACKED = 300 * 1024 * 1024
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
const ERROR_CELL = /(<c\b[^>]*?)\st="e"/g
const FORMULA_CELL = /<c\b([^>]*)>(<f\b[^>]*(?:\/>|>[^<]*<\/f>))(?:<v\s*\/>|<v><\/v>)?<\/c>/g

/**
 * Unpacks a workbook and packs its tables again, so that nothing in them is read as an empty cell.
 *
 * The reader of the library drops error values and formulas without a computed value in silence: `#N/A` as a quantity would
 * be no quantity. Here they become texts with their own name. Refused: what is no workbook, has a password, or unpacks too large.
 */
export function mendWorkbook(bytes: Uint8Array): Result<Uint8Array<ArrayBuffer>, SheetFault> {
  // Bit 0 of the first entry's flags: the archive itself has a password.
  if (((bytes[6] ?? 0) & 1) === 1) return refused('encrypted')
  let unpacked = 0
  const names: string[] = []
  let files: Unzipped
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        const isTable = /\.xml(\.rels)?$/.test(name)
        if (isTable) unpacked += originalSize
        return isTable && unpacked <= MOST_UNPACKED
      },
    })
  } catch {
    return refused('damaged')
  }
  if (unpacked > MOST_UNPACKED) return refused('tooLarge')
  if (names.includes('xl/workbook.bin')) return refused('oldFormat')
  if (!names.includes('xl/workbook.xml')) return refused('notSpreadsheet')
  const mended = Object.entries(files).map(([name, file]) => [name, SHEET.test(name) ? mendSheet(file) : file] as const)
  return accepted(zipSync(Object.fromEntries(mended), { level: 0 }))
}

function mendSheet(file: Uint8Array): Uint8Array {
  const xml = strFromU8(file)
  if (!xml.includes('t="e"') && !xml.includes('<f')) return file
  const named = xml
    .replace(ERROR_CELL, '$1 t="str"')
    .replace(FORMULA_CELL, (cell, attributes: string, formula: string) =>
      // A text formula that gives nothing is computed; one without any value never was.
      cell.includes('<v') && attributes.includes('t="str"')
        ? cell
        : `<c${attributes.replace(/\st="\w+"/, '')} t="str">${formula}<v>#CALC!</v></c>`,
    )
  return strToU8(named)
}
