import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { addFormats, sayTimesIn } from '#renderer/app/text/formats.ts'
import { REFUSALS } from '#shared/contract/errors.ts'
import { LANGUAGES } from '#shared/contract/office.ts'
import { ACTIONS } from '#shared/rules/actions.ts'
import { FORM_ITEMS, ORDER_TYPES } from '#shared/rules/order-form.ts'
import { ROLES } from '#shared/rules/roles.ts'
import { STAGES, STEPS } from '#shared/rules/step-table.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const LOCALES = join(ROOT, 'resources', 'locales')

type Texts = { readonly [key: string]: Texts | string | readonly string[] }
const read = (language: string, file: string): Texts =>
  JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')) as Texts

/** The place of every text; the plural forms of English count as one. */
function places(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    const place = `${path}${key}`
    if (typeof value === 'string') return value === '' ? [`${place} is empty`] : [place.replace(/_(one|other)$/, '')]
    return Array.isArray(value) ? [`${place} of ${value.length}`] : places(value as Texts, `${place}.`)
  })
}
const sorted = (texts: Texts) => [...new Set(places(texts))].sort()

describe.each(readdirSync(join(LOCALES, 'zh-CN')))('%s', (file) => {
  it.each(['zh-TW', 'en'])('says the same in %s', (language) => {
    expect(sorted(read(language, file))).toEqual(sorted(read('zh-CN', file)))
  })
})

/** The codes in the sources, of the rules where nothing else is said: second argument of `blocker(` and `settled(`, and what `wants(` hands on. */
function codesIn(pattern: RegExp, room = join('shared', 'rules')): string[] {
  const folder = join(ROOT, room)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const found = sources.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(pattern)])
  return [...new Set(found.flatMap((match) => match[1] ?? []))]
}

const has = (texts: Texts, path: string): boolean =>
  path.split('.').reduce<unknown>((at, key) => (at as Texts | undefined)?.[key], texts) !== undefined

describe.each(LANGUAGES)('in %s', (language) => {
  const blockers = read(language, 'blockers.json')
  const steps = read(language, 'steps.json')

  it('has words for every blocker of the rules', () => {
    const codes = codesIn(/(?:blocker\(|wants\([^']*)\s*'R\d+\.\d+'(?: as const)?,\s*'([A-Za-z.]+)'/g)
    expect(codes.length).toBeGreaterThan(40)
    expect(codes.filter((code) => !has(blockers, `open.${code}.what`) || !has(blockers, `open.${code}.why`))).toEqual(
      [],
    )
    const either = codesIn(/\? '([A-Za-z]+)' : '[A-Za-z]+', \[/g)
    expect(either.filter((code) => !has(blockers, `open.${code}.what`))).toEqual([])
  })

  it('has words for every settled point', () => {
    const codes = codesIn(/settled\('R\d+\.\d+', '([A-Za-z.]+)'/g)
    expect(codes.length).toBeGreaterThan(8)
    expect(codes.filter((code) => !has(blockers, `settled.${code}`))).toEqual([])
  })

  it('has words for steps, stages, roles, actions, items and order types', () => {
    const missing = [
      ...STEPS.map((step) => `step.${step.key}`),
      ...STEPS.map((step) => `step.${step.number}`),
      ...STEPS.map((step) => `phase.${step.phase}`),
      ...STAGES.map((stage) => `stage.${stage}`),
      ...ROLES.map((role) => `role.${role}`),
      ...Object.keys(ACTIONS).map((action) => `action.${action}`),
      ...FORM_ITEMS.map((item) => `item.${item}`),
      ...ORDER_TYPES.map((type) => `orderType.${type}`),
    ].filter((place) => !has(steps, place))
    expect(missing).toEqual([])
  })

  it('says of every refusal what happened, what is safe and what next', () => {
    const refusals = read(language, 'refusals.json')
    const missing = [...Object.keys(REFUSALS), 'UNREACHED'].flatMap((code) =>
      ['happened', 'safe', 'next'].map((part) => `${code}.${part}`).filter((place) => !has(refusals, place)),
    )
    expect(missing).toEqual([])
  })

  it('says of every field that the core refuses what is wrong with it, and of everything that is not there what it is', () => {
    const refusals = read(language, 'refusals.json')
    const core = join('electron', 'core')
    const reasons = codesIn(/invalid\([^;'`]*['`][^'`]*['`],\s*'([A-Za-z]+)'\)/g, core)
    expect(reasons.length).toBeGreaterThan(30)
    expect(reasons.filter((code) => !has(refusals, `reason.${code}`))).toEqual([])
    const subjects = codesIn(/notFound\('([A-Za-z]+)'\)/g, core)
    expect(subjects.length).toBeGreaterThan(8)
    expect(subjects.filter((code) => !has(refusals, `subject.${code}`))).toEqual([])
  })
})

describe('figures in texts', () => {
  beforeAll(async () => {
    const namespaces = ['app', 'blockers', 'steps']
    await i18next.init({
      lng: 'zh-CN',
      fallbackLng: false,
      ns: namespaces,
      resources: { 'zh-CN': Object.fromEntries(namespaces.map((ns) => [ns, read('zh-CN', `${ns}.json`)])) },
      interpolation: { escapeValue: false },
    })
    addFormats(i18next)
    sayTimesIn('Asia/Shanghai')
  })

  it('writes money, quantities, prices and roles as the office does', () => {
    const what = (code: string, params: object) => i18next.t(`blockers:open.${code}`, { ...params })
    expect(what('depositMissing.what', { missing: 1_840_000 })).toBe('定金缺 18,400.00')
    expect(what('productionShort.why', { missing: 2500 })).toContain('2.5')
    expect(what('tierOrder.what', { tier: 'supervisor' })).toBe('还没轮到，先客服主管')
    expect(what('price.below.why', { price: 98_500_000, tier: 'sales' })).toContain('9,850.00')
    expect(what('itemMissing.what', { item: 'label' })).toBe('缺标签')
    expect(what('beforeMaterial.why', { material: '2026-11-25' })).toContain('11-25')
  })

  it('says a moment of another day with its day', () => {
    expect(i18next.t('blockers:open.notArrived.what', { expected: Date.UTC(2020, 4, 1, 6, 0) })).toBe(
      '05-01 14:00 应到',
    )
  })
})
