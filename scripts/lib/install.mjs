import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasProjectNode, projectNode, refuseOldNode, underProjectNode } from './project-node.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const stampFile = join(modules, '.order-desk-lock')

/** @returns {string} digest of the lock file: what ought to be installed */
function wanted() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/**
 * The packages of a lock file with their versions, those left out that npm may skip on this platform.
 *
 * @param {string} file
 * @returns {Map<string, string>}
 */
function versionsIn(file) {
  const lock = /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  )
  const needed = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && entry.optional !== true)
  return new Map(needed.map(([path, entry]) => [path, entry.version ?? '']))
}

/** @returns {boolean} whether somebody ran `npm ci` or `npm install` by hand and everything is there */
function installedByHand() {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const present = versionsIn(hidden)
  return [...versionsIn(lockFile)].every(([path, version]) => present.get(path) === version)
}

/** @returns {boolean} whether what is installed is what the lock file names */
function isInstalled() {
  if (!hasProjectNode()) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted()) return true
  if (!installedByHand()) return false
  writeFileSync(stampFile, wanted())
  return true
}

/**
 * Windows does not delete a program that runs, but lets it be renamed: when this process is the Node that `npm ci` is
 * about to replace, it steps aside first.
 */
function stepAside() {
  if (process.platform !== 'win32' || !underProjectNode()) return
  const aside = join(root, '.cache')
  mkdirSync(aside, { recursive: true })
  renameSync(projectNode, join(aside, `node-${process.pid}.exe`))
}

/**
 * Runs npm: the very one that started us when there is one, so that no shell is needed to find `npm.cmd`.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function npm(args) {
  const cli = process.env['npm_execpath']
  // Its own environment: toolEnv would put the Node first on the path that is just being replaced.
  const env = process.env
  if (cli !== undefined && /\.c?js$/.test(cli)) {
    return run(process.env['npm_node_execpath'] ?? process.execPath, [cli, ...args], { env })
  }
  return run('npm', args, { env, shell: process.platform === 'win32' })
}

/**
 * Installs the packages of the lock file if they are not there yet.
 * Install scripts stay off, except for the one that fetches the project's Node: the database module would otherwise be
 * compiled on the spot by an npm too old to know `allowScripts`.
 *
 * @returns {Promise<void>} ends the process with a message when npm fails
 */
export async function ensureInstalled() {
  refuseOldNode()
  if (isInstalled()) return
  console.log('Installing the packages of package-lock.json (once; a minute or two) …')
  stepAside()
  const failed =
    (await npm(['ci', '--ignore-scripts', '--loglevel=error', '--no-update-notifier'])) ||
    (await npm(['rebuild', 'node', '--loglevel=error']))
  if (failed || !hasProjectNode()) {
    console.error('The packages could not be installed. Is the npm registry within reach? What npm said stands above.')
    process.exit(1)
  }
  writeFileSync(stampFile, wanted())
}
