import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#scripts/lib/root.mjs'

const folder = join(root, 'renderer', 'order-file')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const textsOf = (namespace: string): unknown =>
  JSON.parse(readFileSync(join(root, 'resources', 'locales', 'zh-CN', `${namespace}.json`), 'utf8'))
const TEXTS: Readonly<Record<string, unknown>> = {
  orderFile: textsOf('orderFile'),
  technical: textsOf('technical'),
}
/** The forms that the technical desk shares have that desk's words. */
const namespaceOf = (source: string): string =>
  /useTranslation\('technical'\)/.test(source) ? 'technical' : 'orderFile'
const has = ({ namespace, key }: { readonly namespace: string; readonly key: string }): boolean => {
  const inside = (at: unknown, part: string) => (at as Record<string, unknown> | undefined)?.[part]
  return typeof key.split('.').reduce<unknown>(inside, TEXTS[namespace]) === 'string'
}

describe('the order file says nothing that has no text', () => {
  const keys = sources.flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([a-zA-Z.]+)'/g)].map((match) => ({
      namespace: namespaceOf(source),
      key: match[1] ?? '',
    })),
  )

  it('finds its own keys at all', () => {
    expect(keys.length).toBeGreaterThan(200)
  })

  it('in zh-CN, of which the other languages are checked to be the equal', () => {
    expect(keys.filter((one) => !has(one))).toEqual([])
  })
})
