import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { HEIGHT, WIDTH } from './fax-machine.mjs'

const STRIDE = Math.ceil(WIDTH / 8)

/**
 * TIFF, CCITT group 4 or 3, one strip a page, as fax servers write it. `tiffcp` (Debian: libtiff-tools) does the coding.
 *
 * @param {readonly Buffer[]} pages
 * @param {'g3' | 'g4'} [coding]
 */
export function asTiff(pages, coding = 'g4') {
  const folder = mkdtempSync(join(tmpdir(), 'sample-faxes-'))
  try {
    const parts = pages.map((bits, index) => {
      const path = join(folder, `${index}.tif`)
      writeFileSync(path, plainTiff(bits))
      return path
    })
    const result = join(folder, 'fax.tif')
    execFileSync('tiffcp', ['-c', coding, '-r', String(HEIGHT), ...parts, result])
    return readFileSync(result)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * PDF with the group 4 data of each page as it is, as scanners write it.
 *
 * @param {readonly Buffer[]} pages
 */
export function asPdf(pages) {
  /** @type {Buffer[]} */
  const objects = []
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ')
  objects.push(Buffer.from('<</Type/Catalog/Pages 2 0 R>>'))
  objects.push(Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`))
  pages.forEach((bits, index) => {
    const first = 3 + index * 3
    const image = strip(asTiff([bits]))
    objects.push(
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.3 841.9]/Contents ${first + 1} 0 R/Resources<</XObject<</Fax ${first + 2} 0 R>>>>>>`,
      ),
      stream('', Buffer.from('595.3 0 0 841.9 0 0 cm /Fax Do')),
      stream(
        `/Type/XObject/Subtype/Image/Width ${WIDTH}/Height ${HEIGHT}/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${WIDTH}/Rows ${HEIGHT}>>`,
        image,
      ),
    )
  })
  return pdfOf(objects)
}

/**
 * PNG, one bit a dot.
 *
 * @param {Buffer} bits
 */
export function asPng(bits) {
  const rows = Buffer.alloc((STRIDE + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y++) {
    // In PNG a set bit is white.
    for (let x = 0; x < STRIDE; x++) rows[y * (STRIDE + 1) + 1 + x] = ~(bits[y * STRIDE + x] ?? 0) & 0xff
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head[8] = 1
  const dots = Buffer.alloc(9)
  dots.writeUInt32BE(8031, 0)
  dots.writeUInt32BE(7717, 4)
  dots[8] = 1
  const data = deflateSync(rows, { level: 9 })
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('pHYs', dots),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * JPEG, as a telephone takes it of a sheet on a table: askew, in the light of one lamp.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Buffer} bits
 */
export async function asPhoto(page, bits) {
  const sheet = `data:image/png;base64,${asPng(bits).toString('base64')}`
  await page.setContent(`<body style="margin:0;background:#8a6f52"><div style="position:relative;overflow:hidden;height:1123px">
    <img src="${sheet}" style="width:760px;height:1006px;margin:40px 20px;transform:rotate(-2.2deg);filter:blur(.4px) sepia(.25)">
    <div style="position:absolute;inset:0;background:radial-gradient(at 30% 25%,transparent 35%,rgba(40,25,0,.5))"></div></div>`)
  await page.waitForFunction(() => [...document.images].every((one) => one.complete))
  return page.screenshot({ type: 'jpeg', quality: 45, scale: 'css' })
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/**
 * @param {string} entries
 * @param {Buffer} data
 */
const stream = (entries, data) =>
  Buffer.concat([Buffer.from(`<<${entries}/Length ${data.length}>>stream\n`), data, Buffer.from('\nendstream')])

/** @param {readonly Buffer[]} objects */
function pdfOf(objects) {
  const parts = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    const at = length
    parts.push(whole)
    length += whole.length
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  parts.push(Buffer.from(`${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** @param {Buffer} bits */
function plainTiff(bits) {
  /** @type {readonly (readonly [tag: number, type: number, value: number])[]} */
  const entries = [
    [256, 4, WIDTH],
    [257, 4, HEIGHT],
    [258, 3, 1],
    [259, 3, 1],
    [262, 3, 0],
    [273, 4, 0],
    [277, 3, 1],
    [278, 4, HEIGHT],
    [279, 4, bits.length],
    [282, 5, 204],
    [283, 5, 196],
    [296, 3, 2],
  ]
  const rationals = 8 + 2 + entries.length * 12 + 4
  const head = Buffer.alloc(rationals + 16)
  head.write('II')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, type, value], index) => {
    const at = 10 + index * 12
    const place = rationals + (tag === 283 ? 8 : 0)
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(1, at + 4)
    head.writeUInt32LE(type === 5 ? place : tag === 273 ? head.length : value, at + 8)
    if (type === 5) {
      head.writeUInt32LE(value, place)
      head.writeUInt32LE(1, place + 4)
    }
  })
  return Buffer.concat([head, bits])
}

/**
 * The coded data of a one-page, one-strip TIFF.
 *
 * @param {Buffer} tiff
 */
function strip(tiff) {
  const directory = tiff.readUInt32LE(4)
  const value = (/** @type {number} */ tag) => {
    for (let index = 0; index < tiff.readUInt16LE(directory); index++) {
      const at = directory + 2 + index * 12
      if (tiff.readUInt16LE(at) === tag) return tiff.readUInt32LE(at + 8)
    }
    throw new Error(`no tag ${tag}`)
  }
  return tiff.subarray(value(273), value(273) + value(279))
}
