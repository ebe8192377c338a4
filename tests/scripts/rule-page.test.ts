import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '#scripts/lib/root.mjs'
import { actionsIn, calledBy, decidersIn, idsIn, proofsIn } from '#scripts/lib/rule-page.mjs'

const PAGE = `ids 0, proven 0, open 0

| id | rule | decided by | proven by |
| --- | --- | --- | --- |
| R1.1 | One. |  |  |
| R1.2 | Two. | gone.ts#gone |  |
`
let folder = ''

const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const run = (...options: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/rules.mjs', ...options, folder], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}
const page = () => readFileSync(join(folder, 'docs/rules.md'), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'))
  put('docs/rules.md', PAGE)
  put('shared/rules/one.ts', '/** R1.1 says yes. */\nexport const one = (): boolean => true\n')
  put('tests/one.test.ts', "it('R1.1 says yes', () => {})\n")
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('npm run rules', () => {
  it('fills in functions and tests, counts, and lists what has no test', () => {
    const { status, said } = run()
    expect([status, said]).toEqual([0, 'ids 2, proven 1, open 1\nwithout a test: R1.2\n'])
    expect(page().split('\n')).toEqual([
      'ids 2, proven 1, open 1',
      '',
      '| id | rule | decided by | proven by |',
      '| --- | --- | --- | --- |',
      '| R1.1 | One. | shared/rules/one.ts#one | one.test.ts: says yes |',
      '| R1.2 | Two. |  |  |',
      '',
    ])
  })

  it('names the step before what it asks, and that before whatever else speaks of the rule', () => {
    put('shared/rules/apart.ts', '/** R1.2 beside it. */\nexport const apart = (): boolean => true\n')
    put('shared/rules/prices.ts', '/** R1.2 compares. */\nexport const compare = (): boolean => true\n')
    put(
      'shared/rules/steps/check.ts',
      "import { compare } from '../prices.ts'\n\nfunction open() {\n  return compare() ? [] : [blocker('R1.2')]\n}\n",
    )
    run()
    expect(page()).toContain(
      '| R1.2 | Two. | shared/rules/steps/check.ts#open<br>shared/rules/prices.ts#compare<br>shared/rules/apart.ts#apart |',
    )
  })

  it('fails for a test that proves a rule which the page lacks, checking or not', () => {
    put('tests/two.test.ts', "it.each([1])(\n  'R9.9 $0 is unknown',\n  () => {},\n)\n")
    for (const options of [[], ['--check']]) {
      const { status, said } = run(...options)
      expect([status, said.includes('R9.9 is not on docs/rules.md')]).toEqual([1, true])
    }
  })

  it('checks without writing, and fails while the page is behind', () => {
    expect(run('--check').status).toBe(1)
    expect(page()).toBe(PAGE)
    run()
    expect(run('--check').status).toBe(0)
  })

  it('fails where there is no rule at all', () => {
    put('docs/rules.md', 'ids 0, proven 0, open 0\n')
    expect(run().status).toBe(1)
  })
})

describe('what is found in the sources', () => {
  it('opens ranges of one chapter', () => {
    expect(idsIn('R4.1–R4.3, R9.2')).toEqual(['R4.1', 'R4.2', 'R4.3', 'R9.2'])
  })

  it('names the function that refuses and the one whose docstring speaks of the rule, each by itself', () => {
    const text = `/** R2.1 first. */
export function first() {
  return 1
}

const second: Finder = (file) => [blocker('R2.2', 'no')]

/** R2.3 only a type. */
export type Third = 'R2.4'
`
    expect(decidersIn({ path: 'a.ts', text })).toEqual({
      refusing: [{ id: 'R2.2', where: 'a.ts#second' }],
      documented: [{ id: 'R2.1', where: 'a.ts#first' }],
    })
  })

  it('names the action whose gate refuses', () => {
    const text = `const X = {
  go: { gate: none },
  stop: {
    gate: () => [blocker('R3.1', 'no')],
  },
} as const
// R3.2
`
    expect(actionsIn({ path: 'gates/x.ts', text })).toEqual([{ id: 'R3.1', where: 'can(stop)' }])
  })

  it('takes names of tests, not the codes that they expect', () => {
    const text = `it('R5.1 R5.2 both', () => expect(codes).toEqual(['R5.3 no']))
check.prop([x])(\`R5.4 for all\`, () => expect(said).toContain('R5.5 no'))
describe('R5.6 a heading', () => {})
`
    expect(proofsIn({ path: 'tests/rules/a.test.ts', text })).toEqual([
      { id: 'R5.1', where: 'rules/a.test.ts: both' },
      { id: 'R5.2', where: 'rules/a.test.ts: both' },
      { id: 'R5.4', where: 'rules/a.test.ts: for all' },
    ])
  })
})

it('finds the modules of the rules that a step calls, and not those of which it knows the types alone', () => {
  const text = [
    "import { a } from '../prices.ts'",
    "import type { B } from '../order-file.ts'",
    "import { type C, c } from '#shared/rules/gates/ready.ts'",
    "import { d } from '#shared/values/money.ts'",
    "import { e } from './finding.ts'",
  ].join('\n')
  expect(calledBy({ path: 'shared/rules/steps/x.ts', text })).toEqual([
    'shared/rules/prices.ts',
    'shared/rules/gates/ready.ts',
  ])
})
