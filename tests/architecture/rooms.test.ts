import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkArchitecture } from '#scripts/lib/architecture.mjs'
import { root } from '#scripts/lib/root.mjs'
import { allowed, type Planted, planted, targets } from './planted.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder with the rooms, a target in each, and the given files. */
function copyWith(files: readonly Planted[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'order-desk-rooms-'))
  folders.push(folder)
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const write = (file: string, code: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), code)
  }
  for (const target of targets) write(target, 'export const a = 1\nexport type Target = number\n')
  for (const { file, code } of files) write(file, code)
  return folder
}

/** Every planted import under a name of its own, so that one run of the tool judges all of them. */
const renamed = planted.map((one, index) => ({
  ...one,
  file: /planted\./.test(one.file) ? one.file.replace('planted.', `planted-${index}.`) : one.file,
}))

describe('who may import whom', () => {
  it('holds for the whole project, of which the check sees every room', () => {
    const seen = checkArchitecture()
    expect(seen.violations).toEqual([])
    expect(seen.modules).toBeGreaterThan(50)
    expect(seen.dependencies).toBeGreaterThan(seen.modules)
  })

  it('allows what the table of rooms allows', () => {
    const seen = checkArchitecture(copyWith(allowed))
    expect(seen.violations).toEqual([])
  })

  const seen = checkArchitecture(copyWith(renamed))

  it.each(renamed)('catches $rule in $file: $code', ({ rule, file }) => {
    // A circle is reported once, at any of its files.
    const here = seen.violations.filter(({ from, to }) => from === file || (rule === 'no-circular' && to === file))
    expect(here.map((violation) => violation.rule)).toContain(rule)
  })
})

describe('the check itself', () => {
  it('has a planted import for every rule', () => {
    const load = createRequire(import.meta.url)
    const { forbidden } = load(join(root, '.dependency-cruiser.cjs')) as { forbidden: readonly { name: string }[] }
    const rules = forbidden.map(({ name }) => name)
    expect(rules.filter((name) => !planted.some(({ rule }) => rule === name))).toEqual([])
  })
})
