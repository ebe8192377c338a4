import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { canonicalJson, deepEqualCanonical, diffFields } from '#shared/values/canonical.ts'

const plain = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)

describe('canonicalJson', () => {
  it.each([
    { value: { b: 1, a: 2 }, json: '{"a":2,"b":1}' },
    { value: { a: { d: [3, 1, 2], c: null } }, json: '{"a":{"c":null,"d":[3,1,2]}}' },
    { value: { b: undefined, a: 1 }, json: '{"a":1}' },
    { value: { B: 1, a: 2, '10': 3, '9': 4, 年: 5 }, json: '{"10":3,"9":4,"B":1,"a":2,"年":5}' },
    { value: '"订单"\n', json: '"\\"订单\\"\\n"' },
    { value: -0, json: '0' },
    { value: 1e21, json: '1e+21' },
    { value: true, json: 'true' },
    { value: null, json: 'null' },
    { value: [], json: '[]' },
    { value: {}, json: '{}' },
    { value: Object.setPrototypeOf({ z: 1, y: 2 }, null) as object, json: '{"y":2,"z":1}' },
  ])('writes $json', ({ value, json }) => {
    expect(canonicalJson(value)).toBe(json)
  })

  it.each([
    { name: 'undefined', value: undefined },
    { name: 'an object of a class', value: { at: new URL('file:///a') } },
    { name: 'NaN', value: Number.NaN },
    { name: 'infinity', value: { a: Number.POSITIVE_INFINITY } },
    { name: 'a date', value: new Date(0) },
    { name: 'a set', value: { holidays: new Set(['2026-10-01']) } },
    { name: 'a map', value: new Map() },
    { name: 'a bigint', value: 1n },
    { name: 'a function', value: () => 1 },
    { name: 'undefined in a list', value: [1, undefined] },
    { name: 'a hole in a list', value: new Array(1) },
  ])('refuses $name rather than lose it', ({ value }) => {
    expect(() => canonicalJson(value)).toThrow(/^has no canonical form: \[object \w+\]$/)
  })

  it.prop([plain])('says the same as JSON', (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(value)
  })

  it.prop([
    fc.dictionary(
      fc.string({ minLength: 1 }).map((key) => `k${key}`),
      fc.integer(),
    ),
  ])('does not depend on the order in which fields were written', (record) => {
    const reversed = Object.fromEntries(Object.entries(record).reverse())
    expect(canonicalJson(reversed)).toBe(canonicalJson(record))
    expect(deepEqualCanonical(reversed, record)).toBe(true)
  })

  it('tells a number from its text', () => {
    expect(deepEqualCanonical({ a: 1 }, { a: '1' })).toBe(false)
    expect(deepEqualCanonical({ a: undefined }, {})).toBe(true)
  })
})

describe('diffFields', () => {
  it('names each field by its path', () => {
    const before = { customer: 'K-001', lines: [{ quantity: 12_000 }, { quantity: 3_000, price: 5 }] }
    const after = { customer: 'K-001', lines: [{ quantity: 12_000 }, { quantity: 4_000, price: 5 }] }
    expect(diffFields(before, after)).toEqual([{ path: 'lines.1.quantity', before: 3_000, after: 4_000 }])
  })

  it('opens what came and what went down to the fields', () => {
    expect(diffFields({ lines: [] }, { lines: [{ price: 5, quantity: 1 }] })).toEqual([
      { path: 'lines.0.price', before: undefined, after: 5 },
      { path: 'lines.0.quantity', before: undefined, after: 1 },
    ])
    expect(diffFields({ address: { city: '苏州' } }, {})).toEqual([
      { path: 'address.city', before: '苏州', after: undefined },
    ])
    expect(diffFields(undefined, { a: 1 })).toEqual([{ path: 'a', before: undefined, after: 1 }])
  })

  it.each([
    { title: 'null is not absent', before: { a: null }, after: {}, path: 'a', was: null, is: undefined },
    { title: 'an empty list that came', before: {}, after: { a: [] }, path: 'a', was: undefined, is: [] },
    { title: 'an empty record that went', before: { a: {} }, after: {}, path: 'a', was: {}, is: undefined },
    {
      title: 'a value that became a record',
      before: { a: 1 },
      after: { a: { b: 1 } },
      path: 'a',
      was: 1,
      is: { b: 1 },
    },
    {
      title: 'a list that became a record',
      before: { a: [1] },
      after: { a: { '0': 1 } },
      path: 'a',
      was: [1],
      is: { '0': 1 },
    },
    {
      title: 'a record that became null',
      before: { a: { b: 1 } },
      after: { a: null },
      path: 'a',
      was: { b: 1 },
      is: null,
    },
    { title: 'the whole value', before: 1, after: 2, path: '', was: 1, is: 2 },
  ])('one difference: $title', ({ before, after, path, was, is }) => {
    expect(diffFields(before, after)).toEqual([{ path, before: was, after: is }])
  })

  it('keeps lists in their order and fields in theirs', () => {
    const numbers = (offset: number) => Array.from({ length: 11 }, (_, index) => index + offset)
    expect(diffFields({ b: numbers(0), a: 1 }, { a: 2, b: numbers(1) }).map(({ path }) => path)).toEqual([
      'a',
      ...numbers(0).map((index) => `b.${index}`),
    ])
  })

  it('sees nothing where only the order of fields or an undefined field differs', () => {
    expect(diffFields({ a: 1, b: undefined }, { a: 1 })).toEqual([])
    expect(diffFields(undefined, undefined)).toEqual([])
    expect(diffFields([], [])).toEqual([])
  })

  it.prop([plain, plain])('is empty exactly where the two are equal', (before, after) => {
    expect(diffFields(before, before)).toEqual([])
    expect(diffFields(before, after).length === 0).toBe(deepEqualCanonical(before, after))
  })

  it('takes nothing inherited for a field', () => {
    expect(diffFields({}, { valueOf: 0, toString: 'x' })).toEqual([
      { path: 'toString', before: undefined, after: 'x' },
      { path: 'valueOf', before: undefined, after: 0 },
    ])
  })

  it.prop([plain, plain])('read backwards is the difference backwards', (before, after) => {
    const turned = diffFields(after, before).map((one) => ({ path: one.path, before: one.after, after: one.before }))
    expect(turned).toEqual(diffFields(before, after))
  })
})
