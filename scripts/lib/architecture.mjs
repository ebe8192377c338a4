import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode } from './project-node.mjs'
import { root } from './root.mjs'
import { toolScript } from './tool.mjs'

/**
 * @typedef {object} Violation
 * @property {string} rule
 * @property {string} from the file that imports
 * @property {string} to what it imports
 */

/**
 * @typedef {object} Architecture what the check saw
 * @property {number} modules own files read
 * @property {number} dependencies imports found in them
 * @property {Violation[]} violations
 */

/**
 * @typedef {object} Report what is read of dependency-cruiser's JSON
 * @property {Module[]} modules
 * @property {{ violations: { rule: { name: string }, from: string, to: string }[] }} summary
 */

/** @typedef {{ source: string, dependencies: { module: string }[] }} Module */

const rooms = ['shared', 'db', 'electron', 'renderer', 'tests', 'scripts']

/**
 * @param {Module[]} modules
 * @returns {Violation[]} imports that climb more than one folder: the tool sees files, not how they were written
 */
function climbing(modules) {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ module }) => module.startsWith('../../'))
      .map(({ module }) => ({ rule: 'no-climbing', from: source, to: module })),
  )
}

/**
 * Checks who imports whom, below a folder that holds the rooms, by the rules of `.dependency-cruiser.cjs`.
 *
 * @param {string} [folder] the project itself, or a copy with something planted in it
 * @returns {Architecture}
 * @throws {Error} when the tool gave no report
 */
export function checkArchitecture(folder = root) {
  const present = rooms.filter((room) => existsSync(join(folder, room)))
  const config = join(root, '.dependency-cruiser.cjs')
  const script = toolScript('dependency-cruiser', 'depcruise')
  const args = [script, '--config', config, '--output-type', 'json', ...present]
  const { stdout, stderr } = spawnSync(projectNode, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${stderr}`)
  const { modules, summary } = /** @type {Report} */ (JSON.parse(stdout))
  const own = modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`)))
  return {
    modules: own.length,
    dependencies: own.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    violations: [...summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })), ...climbing(own)],
  }
}
