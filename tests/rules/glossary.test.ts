import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '#resources/locales/en/steps.json' with { type: 'json' }
import zhCN from '#resources/locales/zh-CN/steps.json' with { type: 'json' }
import zhTW from '#resources/locales/zh-TW/steps.json' with { type: 'json' }
import { root } from '#scripts/lib/root.mjs'
import { ROLES } from '#shared/rules/roles.ts'
import { STAGES, STEPS } from '#shared/rules/step-table.ts'

const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')

/** The row of the section that ends with this code name, cell by cell. */
function rowOf(section: string, code: string): readonly string[] {
  const [, text = ''] = glossary.split(`\n## ${section}\n`)
  const [rows = ''] = text.split('\n## ')
  const row = rows.split('\n').find((line) => line.endsWith(`| \`${code}\` |`)) ?? ''
  return row.split('|').map((cell) => cell.trim())
}

const WORDS = [
  ...STEPS.map(({ key }) => ({ section: 'The 18 steps', code: key, cn: zhCN.step[key], tw: zhTW.step[key] })),
  ...STAGES.map((key) => ({ section: 'The stages', code: key, cn: zhCN.stage[key], tw: zhTW.stage[key] })),
  ...ROLES.map((key) => ({ section: 'The roles', code: key, cn: zhCN.role[key], tw: zhTW.role[key] })),
]

describe('the glossary', () => {
  it.each(WORDS)('has $code of "$section" in the words of the screens', ({ section, code, cn, tw }) => {
    expect(rowOf(section, code).slice(2, 4)).toEqual([cn, tw])
  })

  it('the screens have the same steps, stages and roles in every language', () => {
    for (const group of ['step', 'stage', 'role'] as const) {
      expect(Object.keys(zhTW[group])).toEqual(Object.keys(zhCN[group]))
      expect(Object.keys(en[group])).toEqual(Object.keys(zhCN[group]))
    }
  })
})
