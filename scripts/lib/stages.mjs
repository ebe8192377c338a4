import { build } from './build.mjs'
import { prepareMachine } from './machine.mjs'
import { runTool } from './tool.mjs'

/**
 * @typedef {object} Stage one part of `npm test`
 * @property {string} name
 * @property {string} what in a few words, for the list
 * @property {() => Promise<boolean>} run true when all is well; prints the reason otherwise
 */

/** Where the two test runners write their figures, relative to the top folder. */
export const reports = { vitest: 'test-results/unit.json', playwright: 'test-results/e2e.json' }

/**
 * @param {string} name package
 * @param {readonly string[]} args
 * @param {string} [command]
 * @returns {Promise<boolean>}
 */
async function tool(name, args, command = name) {
  return (await runTool({ package: name, command, args })) === 0
}

/** @returns {Promise<boolean>} */
async function machine() {
  const missing = await prepareMachine()
  if (missing !== undefined) console.error(missing)
  return missing === undefined
}

/** Biome colours its report even where nobody can see it. */
const plain = process.stdout.isTTY ? [] : ['--colors=off']

/**
 * The stages of `npm test`, cheap ones first.
 *
 * @type {readonly Stage[]}
 */
export const stages = [
  { name: 'machine', what: 'browser, fonts, PDF reader', run: machine },
  {
    name: 'format',
    what: 'layout of the sources',
    run: () => tool('@biomejs/biome', ['ci', '--reporter=summary', ...plain], 'biome'),
  },
  { name: 'lint', what: 'lint, with types', run: () => tool('oxlint', ['--type-aware']) },
  { name: 'types', what: 'types, room by room', run: () => tool('typescript', ['-b', '--pretty'], 'tsc') },
  {
    name: 'unit',
    what: 'architecture, values, rules, store, core, doors, faults',
    run: () => tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]),
  },
  { name: 'knip', what: 'unused files, exports, packages', run: () => tool('knip', []) },
  { name: 'build', what: 'the program', run: build },
  { name: 'e2e', what: 'the program in a real Chromium', run: () => tool('@playwright/test', ['test'], 'playwright') },
]
