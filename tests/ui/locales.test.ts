import { expect, it } from 'vitest'
import en from '#resources/locales/en/ui.json' with { type: 'json' }
import zhCN from '#resources/locales/zh-CN/ui.json' with { type: 'json' }
import zhTW from '#resources/locales/zh-TW/ui.json' with { type: 'json' }

type Texts = { [key: string]: string | Texts }

const keysOf = (texts: Texts, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key} ${value === '' ? 'empty' : ''}`] : keysOf(value, `${path}${key}.`),
  )

it('says everything in three languages', () => {
  expect(keysOf(zhTW)).toEqual(keysOf(zhCN))
  expect(keysOf(en)).toEqual(keysOf(zhCN))
})
