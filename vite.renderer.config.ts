import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pdfFiles } from './scripts/lib/pdf-files.mjs'
import { root } from './scripts/lib/root.mjs'

/**
 * The screens. The page has to live under a strict content security policy: no inline script, no inlined asset, no
 * module-preload shim. Desks are split where the routes import them lazily.
 */
export default defineConfig({
  root: join(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), pdfFiles()],
  build: {
    target: ['chrome120', 'edge120'],
    outDir: join(root, 'out', 'renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
})
