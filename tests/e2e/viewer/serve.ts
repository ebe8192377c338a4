import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const configFile = fileURLToPath(new URL('../../../vite.renderer.config.ts', import.meta.url))
const faxes = fileURLToPath(new URL('../../../resources/samples/faxes/', import.meta.url))
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** The strictest policy under which the viewer has to work: nothing inline, no eval, no WebAssembly. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'"

/** Builds the page as the program is built and serves it on a free port; `faxes` adds files to the samples. */
export async function serveViewer(extra: ReadonlyMap<string, Buffer>) {
  const outDir = await mkdtemp(join(tmpdir(), 'order-desk-viewer-'))
  await build({ root: here, configFile, logLevel: 'error', build: { outDir } })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const fax = /^\/faxes\/([\w.-]+)$/.exec(pathname)?.[1]
    const path = fax === undefined ? join(outDir, pathname === '/' ? 'index.html' : pathname) : join(faxes, fax)
    const made = extra.get(fax ?? '')
    void (made === undefined ? readFile(path) : Promise.resolve(made)).then(
      (bytes) =>
        response
          .writeHead(200, {
            'content-type': types[extname(path)] ?? 'application/octet-stream',
            'content-security-policy': POLICY,
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
