import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readArguments } from '#electron/arguments.ts'
import { consoleLocale, fill, wordsFor } from '#electron/words.ts'

const NOTHING = { help: false, sample: false, open: true, port: 0, data: null }

it.each([
  { words: [], given: NOTHING, unknown: null },
  { words: ['--port', '8080'], given: { ...NOTHING, port: 8_080 }, unknown: null },
  { words: ['--port=0', '--sample', '--no-open'], given: { ...NOTHING, sample: true, open: false }, unknown: null },
  { words: ['--data', 'desk data'], given: { ...NOTHING, data: resolve('desk data') }, unknown: null },
  { words: ['-h'], given: { ...NOTHING, help: true }, unknown: null },
  { words: ['--data', '--sample'], given: { ...NOTHING, sample: true }, unknown: '--data --sample' },
  { words: ['--port', '1e3'], given: NOTHING, unknown: '--port 1e3' },
  { words: ['.', '--sample', '--inspect=0'], given: { ...NOTHING, sample: true }, unknown: '.' },
])('reads $words', ({ words, given, unknown }) => {
  expect(readArguments(words)).toEqual({ given, unknown })
})

it.each([
  ['zh_CN.UTF-8', '订单台'],
  ['zh-Hans', '订单台'],
  ['zh', '订单台'],
  ['zh_TW.UTF-8', '訂單台'],
  ['zh-Hant-HK', '訂單台'],
  ['en-US', 'Order Desk'],
  ['C', 'Order Desk'],
  ['zhuang', 'Order Desk'],
])('speaks to %s as %s', (locale, title) => {
  expect(wordsFor(locale).title).toBe(title)
})

it('takes the language from the environment in the order of POSIX, else from the system', () => {
  expect(consoleLocale({ LC_ALL: 'zh_TW', LANG: 'en_US' })).toBe('zh_TW')
  expect(consoleLocale({ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' })).toBe('zh_CN')
  expect(consoleLocale({})).toBe(new Intl.DateTimeFormat().resolvedOptions().locale)
})

it('leaves a gap visible that nothing fills', () => {
  expect(fill('{{a}} and {{b}}', { a: 1 })).toBe('1 and {{b}}')
})
