import { join } from 'node:path'
import { defineConfig } from 'vite'
import { root } from './scripts/lib/root.mjs'

/** The preload script. A sandboxed one has no module loader: one CommonJS file with nothing to require but `electron`. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/preload',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: join(root, 'electron', 'preload.ts'),
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
})
