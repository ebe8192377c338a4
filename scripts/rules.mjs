import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/root.mjs'
import { actionsIn, calledBy, decidersIn, proofsIn, renewPage } from './lib/rule-page.mjs'

/**
 * `npm run rules` renews docs/rules.md from code and test names and lists the rules without a test;
 * `npm run rules -- --check` changes nothing and fails when the page is behind. Both fail for a test that names a rule
 * which the page lacks. A folder after the options is looked at instead of this one.
 */
const words = process.argv.slice(2)
const checking = words.includes('--check')
const top = words.find((word) => !word.startsWith('--')) ?? root
const path = join(top, 'docs', 'rules.md')

/** @param {readonly string[]} patterns in the order in which their places are shown */
const sources = (patterns) =>
  patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: top })
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted()
      .map((name) => ({ path: name, text: readFileSync(join(top, name), 'utf8') })),
  )

if (!existsSync(path)) throw new Error(`there is no ${path}`)
const before = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
const rules = sources(['shared/rules/**/*.ts']).map((source) => ({ path: source.path, ...decidersIn(source) }))
const steps = sources(['shared/rules/steps/*.ts'])
const called = new Set(steps.flatMap(calledBy))
const ofSteps = rules.filter(({ path: where }) => steps.some((step) => step.path === where))
const ofCalled = rules.filter(({ path: where }) => called.has(where))
const others = sources(['shared/values/**/*.ts', 'electron/**/*.ts', 'db/**/*.ts', 'renderer/**/*.{ts,tsx}']).map(
  decidersIn,
)
const { page, ids, open, unknown } = renewPage(before, {
  // The step that refuses, the action, what the steps ask; then whatever else refuses, and what only speaks of the rule.
  deciders: [
    ...ofSteps.flatMap(({ refusing }) => refusing),
    ...sources(['shared/rules/gates/*.ts']).flatMap(actionsIn),
    ...ofCalled.flatMap(({ documented }) => documented),
    ...rules.flatMap(({ refusing }) => refusing),
    ...[...rules, ...others].flatMap(({ documented }) => documented),
  ],
  proofs: sources(['tests/**/*.{test,spec}.{ts,tsx}']).flatMap(proofsIn),
})

for (const { id, where } of unknown) console.error(`${id} is not on docs/rules.md, but a test proves it: ${where}`)
console.log(`ids ${ids.length}, proven ${ids.length - open.length}, open ${open.length}`)
if (open.length > 0) console.log(`without a test: ${open.join(' ')}`)
if (checking && page !== before) console.error('docs/rules.md is behind: npm run rules')
if (!checking && page !== before) writeFileSync(path, page)
process.exitCode = unknown.length > 0 || ids.length === 0 || (checking && page !== before) ? 1 : 0
