import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of the test's own, gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'order-desk-platform-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The smallest PDF with so many empty pages that a strict reader accepts. */
export function aPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
    ...Array<string>(pages).fill(page),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj${object}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const xref = text.length
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(`${text}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`, 'latin1')
}

/** A TIFF of 8 × 1 black-and-white pages, in either byte order; `strips` at the end, as fax servers write them. */
export function aTiff(pages: number, order: 'II' | 'MM' = 'II'): Buffer {
  const little = order === 'II'
  const short = (value: number): number[] => (little ? [value & 255, value >> 8] : [value >> 8, value & 255])
  const long = (value: number): number[] =>
    little ? [...short(value & 0xffff), ...short(value >>> 16)] : [...short(value >>> 16), ...short(value & 0xffff)]
  const entry = (tag: number, value: number): number[] => [...short(tag), ...short(4), ...long(1), ...long(value)]
  const tags = 5
  const length = 2 + tags * 12 + 4
  const end = 8 + pages * length
  const directories = Array.from({ length: pages }, (_, index) => [
    ...short(tags),
    ...entry(256, 8),
    ...entry(257, 1),
    ...entry(259, 1),
    ...entry(273, end + index),
    ...entry(279, 1),
    ...long(index + 1 < pages ? 8 + (index + 1) * length : 0),
  ])
  const magic = little ? [0x49, 0x49] : [0x4d, 0x4d]
  return Buffer.from([...magic, ...short(42), ...long(8), ...directories.flat(), ...Array<number>(pages).fill(0xaa)])
}
