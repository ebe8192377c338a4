import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#scripts/lib/root.mjs'

const folder = join(root, 'renderer', 'order-file')
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
const texts: unknown = JSON.parse(readFileSync(join(root, 'resources', 'locales', 'zh-CN', 'orderFile.json'), 'utf8'))
const has = (key: string): boolean => {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts)
  return typeof found === 'string'
}

describe('the order file says nothing that has no text', () => {
  const keys = [...source.matchAll(/\bt\(\s*'([a-zA-Z.]+)'/g)].map((match) => match[1] ?? '')

  it('finds its own keys at all', () => {
    expect(keys.length).toBeGreaterThan(200)
  })

  it('in zh-CN, of which the other languages are checked to be the equal', () => {
    expect([...new Set(keys)].filter((key) => !has(key))).toEqual([])
  })
})
