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
/** The files of texts that a component asks; the forms that a desk shares have that desk's words. */
const namespacesOf = (source: string): readonly string[] =>
  [...source.matchAll(/useTranslation\('([a-zA-Z]+)'\)/g)].map((match) => match[1] ?? '')
const has = ({ namespaces, key }: { readonly namespaces: readonly string[]; readonly key: string }): boolean => {
  const inside = (at: unknown, part: string) => (at as Record<string, unknown> | undefined)?.[part]
  return namespaces.some((namespace) => typeof key.split('.').reduce<unknown>(inside, textsOf(namespace)) === 'string')
}

describe('the order file says nothing that has no text', () => {
  const keys = sources.flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([a-zA-Z.]+)'/g)].map((match) => ({
      namespaces: namespacesOf(source),
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
