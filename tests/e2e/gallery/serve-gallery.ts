import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const projectFile = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export interface ServedGallery {
  url: string
  close: () => Promise<void>
}

/** Builds the gallery of widgets into a temporary folder and serves it on a free loopback port. */
export async function serveGallery(): Promise<ServedGallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'order-desk-gallery-'))
  const shared = { configFile: projectFile('vite.renderer.config.ts'), logLevel: 'error' } as const
  await build({
    ...shared,
    build: { outDir, rollupOptions: { input: projectFile('renderer/gallery.html') } },
  })
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  })
  const { port } = server.httpServer.address() as AddressInfo
  const close = async () => {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}/gallery.html`, close }
}
