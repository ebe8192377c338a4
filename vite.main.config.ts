import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import packageJson from './package.json' with { type: 'json' }
import { fileUrls } from './scripts/lib/file-urls.mjs'
import { root } from './scripts/lib/root.mjs'

/** The data owner's composition roots: with Electron and without. */
const roots = ['main', 'host'].filter((name) => existsSync(join(root, 'electron', `${name}.ts`)))

/** Printed by a Node on which the native database module would crash without a message. */
const guard = `if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error('Order Desk needs Node 22 or newer; this is ' + process.version + '. Start it with: npm start')
  process.exit(1)
}`

/**
 * The data owner: plain ES modules for the project's Node (the same major as Electron's). What package.json lists under
 * `dependencies` stays outside, because it is shipped; everything else is bundled.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [fileUrls()],
  ssr: { noExternal: true, external: ['electron', ...Object.keys(packageJson.dependencies)] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/main',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(roots.map((name) => [name, join(root, 'electron', `${name}.ts`)])),
      external: [...builtinModules, /^node:/],
      output: {
        format: 'es',
        banner: (chunk) => (chunk.isEntry ? guard : ''),
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
})
