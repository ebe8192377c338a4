import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const fileUrl = /new URL\(\s*['"](\.{1,2}\/[^'"]+\.ts)['"]\s*,\s*import\.meta\.url\s*,?\s*\)/g

/**
 * Builds what the source starts as a worker: `new URL('./reader.ts', import.meta.url)` names a source file, which a bundle
 * has no longer. The file becomes an entry of its own and the URL is pointed at the result.
 *
 * @returns {import('vite').Plugin}
 */
export function fileUrls() {
  return {
    name: 'order-desk:file-urls',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.url')) return null
      const replaced = code.replace(fileUrl, (whole, /** @type {string} */ relative) => {
        const source = join(dirname(id), relative)
        if (!existsSync(source)) return whole
        const reference = this.emitFile({ type: 'chunk', id: source })
        return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`
      })
      return replaced === code ? null : { code: replaced, map: null }
    },
    // Vite would point at the web server's root; these files lie beside the one that starts them.
    resolveFileUrl({ chunkId, fileName }) {
      const path = posix.relative(posix.dirname(chunkId), fileName)
      return `new URL(${JSON.stringify(path)}, import.meta.url).href`
    },
  }
}
