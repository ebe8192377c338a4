import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { untilItEnds } from './run.mjs'

/**
 * Where npm put the Node that the project brings along (devDependency `node`).
 * The real file is named rather than `.bin/node`, which on Windows is a batch file and cannot be spawned without a shell.
 */
export const projectNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Ends with one clear line on a Node that is too old even to fetch the project's own. */
export function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return
  console.error(
    `Order Desk needs Node 20 or newer to set itself up; this is ${process.version}. See https://nodejs.org`,
  )
  process.exit(1)
}

/** @returns {boolean} whether the project's Node is installed */
export function hasProjectNode() {
  return existsSync(projectNode)
}

/**
 * Whether this very process already runs under the project's Node.
 *
 * @returns {boolean}
 */
export function underProjectNode() {
  return hasProjectNode() && realpathSync(process.execPath) === realpathSync(projectNode)
}

/**
 * Starts the running script again under the project's Node and ends with its exit code; returns where that is not needed.
 * On a first start npm runs the script with whatever Node the machine has; the native database module needs a newer one
 * and would crash there without a message.
 *
 * @returns {Promise<void>}
 */
export async function continueUnderProjectNode() {
  if (underProjectNode()) return
  if (!hasProjectNode()) {
    console.error(`The project's own Node is missing (${projectNode}). Run: npm ci`)
    process.exit(1)
  }
  process.exit(await untilItEnds(spawn(projectNode, process.argv.slice(1), { stdio: 'inherit' })))
}
