import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runTool } from './tool.mjs'

/**
 * @typedef {object} Part one half of the program
 * @property {string} name
 * @property {string} entry without this file there is nothing to build
 * @property {string} config of vite
 * @property {string} out
 * @property {readonly string[]} inputs files and folders whose content decides whether the result is out of date
 */

const common = ['shared', 'resources', 'package.json', 'package-lock.json']

/** @type {readonly Part[]} */
const parts = [
  {
    name: 'screens',
    entry: 'renderer/main.tsx',
    config: 'vite.renderer.config.ts',
    out: 'out/renderer',
    inputs: ['renderer', 'vite.renderer.config.ts', ...common],
  },
  {
    name: 'data owner',
    entry: 'electron/host.ts',
    config: 'vite.main.config.ts',
    out: 'out/main',
    inputs: ['electron', 'db', 'vite.main.config.ts', 'scripts/lib/file-urls.mjs', ...common],
  },
  {
    name: 'preload',
    entry: 'electron/preload.ts',
    config: 'vite.preload.config.ts',
    out: 'out/preload',
    inputs: ['electron/preload.ts', 'vite.preload.config.ts', ...common],
  },
]

/**
 * @param {string} path relative to the top folder
 * @returns {string[]} the file itself, or every file below the folder, in a stable order
 */
function filesBelow(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [full]
  const entries = readdirSync(full, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/**
 * @param {Part} part
 * @returns {string} digest over names and content: times would lie after a fresh clone or a change of branch
 */
function digest(part) {
  const hash = createHash('sha256')
  for (const input of part.inputs) {
    for (const file of filesBelow(input)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Builds what is out of date.
 *
 * @returns {Promise<boolean>} false when a part could not be built; the reason has been printed
 */
export async function build() {
  for (const part of parts) {
    if (!existsSync(join(root, part.entry))) {
      console.error(`Cannot build the ${part.name}: ${part.entry} is missing.`)
      return false
    }
    const stamp = join(root, part.out, '.built-from')
    const now = digest(part)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue
    console.log(`Building the ${part.name} …`)
    const code = await runTool({ package: 'vite', args: ['build', '--config', part.config, '--logLevel', 'warn'] })
    if (code !== 0) {
      console.error(`The ${part.name} could not be built; the reason stands above.`)
      return false
    }
    writeFileSync(stamp, now)
  }
  return true
}
