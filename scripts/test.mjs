import { ensureInstalled } from './lib/install.mjs'
import { continueUnderProjectNode } from './lib/project-node.mjs'
import { stages } from './lib/stages.mjs'
import { forgetReports, testFigures } from './lib/test-figures.mjs'

const usage = `Usage: npm test [-- --only NAME[,NAME …]]\n\nStages, in this order:\n${stages
  .map(({ name, what }) => `  ${name.padEnd(10)}${what}`)
  .join('\n')}`

/**
 * @param {readonly string[]} words of the command line
 * @returns {typeof stages | undefined} the stages asked for; undefined when the words are wrong
 */
function chosenStages(words) {
  if (words.length === 0) return stages
  const [option, list, ...rest] = words.flatMap((word) => (word.startsWith('--only=') ? word.split('=') : [word]))
  const names = list?.split(',') ?? []
  const known = names.every((name) => stages.some((stage) => stage.name === name))
  if (option !== '--only' || names.length === 0 || !known || rest.length > 0) return undefined
  return stages.filter((stage) => names.includes(stage.name))
}

/**
 * `npm test`: every check that a fresh machine can run, in order, up to the first that fails.
 *
 * @param {typeof stages} chosen
 * @returns {Promise<boolean>} whether all went well
 */
async function test(chosen) {
  await ensureInstalled()
  await continueUnderProjectNode()
  forgetReports()
  /** @type {string[]} */
  const table = []
  let good = true
  for (const stage of chosen) {
    if (!good) {
      table.push(`  –  ${stage.name.padEnd(10)}${'not run'.padStart(8)}   ${stage.what}`)
      continue
    }
    console.log(`\n── ${stage.name}: ${stage.what}`)
    const began = performance.now()
    good = await stage.run()
    const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`
    console.log(`── ${stage.name}: ${good ? 'passed' : 'FAILED'} after ${seconds}`)
    table.push(`  ${good ? '✓' : '✗'}  ${stage.name.padEnd(10)}${seconds.padStart(8)}   ${stage.what}`)
  }
  const { passed, failed, skipped } = testFigures()
  console.log(`\n${table.join('\n')}\n\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  return good
}

const words = process.argv.slice(2)
const chosen = chosenStages(words)
if (chosen === undefined) {
  console.error(usage)
  process.exitCode = words.includes('--help') ? 0 : 2
} else {
  process.exitCode = (await test(chosen)) ? 0 : 1
}
