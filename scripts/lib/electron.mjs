import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode } from './project-node.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

const folder = join(root, 'node_modules', 'electron')
const triedFile = join(root, 'node_modules', '.order-desk-electron')

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const programs = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** @returns {string | undefined} the Electron runtime, where it is installed */
function electronProgram() {
  const program = join(folder, 'dist', programs[process.platform] ?? 'electron')
  return existsSync(program) ? program : undefined
}

/**
 * The Electron runtime, fetched if need be. npm does not bring it along; the download is tried once for each version and
 * its failure is remembered, so that a machine without internet does not wait at every start.
 *
 * @returns {Promise<string | undefined>} undefined when the runtime cannot be had
 */
export async function ensureElectron() {
  if (electronProgram() !== undefined) return electronProgram()
  const version = readFileSync(join(folder, 'package.json'), 'utf8')
  if (existsSync(triedFile) && readFileSync(triedFile, 'utf8') === version) return undefined
  console.log('Fetching the Electron runtime (once) …')
  await run(projectNode, [join(folder, 'install.js')], { env: process.env, quiet: true })
  writeFileSync(triedFile, version)
  return electronProgram()
}
