import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * What the PDF reader loads by name while it runs: character maps (an order from a Chinese program embeds no fonts), the
 * standard fonts, and the decoders of fax images. They keep their names under `pdf/`. The decoders come as plain
 * JavaScript only, because the page's policy forbids WebAssembly.
 */
const FOLDERS = [
  { folder: 'cmaps', wanted: /\.bcmap$|^LICENSE/ },
  { folder: 'standard_fonts', wanted: /\.(?:pfb|ttf)$|^LICENSE/ },
  { folder: 'wasm', wanted: /_nowasm_fallback\.js$|^LICENSE_.*(?:JBIG2|OPENJPEG)$/ },
]

/**
 * Puts the PDF reader's files into the build.
 *
 * @returns {import('vite').Plugin}
 */
export function pdfFiles() {
  return {
    name: 'order-desk:pdf-files',
    apply: 'build',
    generateBundle() {
      const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
      for (const { folder, wanted } of FOLDERS) {
        for (const name of readdirSync(join(home, folder)).filter((file) => wanted.test(file))) {
          const source = readFileSync(join(home, folder, name))
          this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source })
        }
      }
    },
  }
}
