import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  composeSpecification,
  readSpecification,
  type SpecificationAttribute,
  specificationFaults,
} from '#shared/rules/specification.ts'

const attribute = (name: string, unit: string, change: Partial<SpecificationAttribute> = {}) => ({
  name,
  unit,
  values: [],
  closed: false,
  required: false,
  ...change,
})
const PAPER = [
  attribute('定量', 'g/m²', { required: true }),
  attribute('幅宽', 'mm', { required: true }),
  attribute('纸芯', 'mm'),
  attribute('卷长', 'm'),
  attribute('颜色', '', { values: ['白', '黄'], closed: true }),
]

describe('a specification by the attributes of its category', () => {
  it('is written as people write it', () => {
    expect(composeSpecification(PAPER, { 定量: '70', 幅宽: '787' })).toBe('70g/m² 787mm')
    expect(composeSpecification(PAPER, { 颜色: '黄', 幅宽: '787', 定量: '70', 纸芯: '76' })).toBe(
      '70g/m² 787mm 76mm 黄',
    )
    expect(composeSpecification(PAPER, { 定量: '70' }, '防潮 膜')).toBe('70g/m² 防潮 膜')
    expect(composeSpecification(PAPER, {})).toBe('')
  })

  it('is written with the name where the value alone would mean something else', () => {
    expect(composeSpecification(PAPER, { 定量: '70', 纸芯: '76' })).toBe('70g/m² 纸芯：76mm')
    expect(composeSpecification(PAPER, { 颜色: '粉' })).toBe('颜色：粉')
  })

  it('is read back, with everything that no attribute knows', () => {
    expect(readSpecification(PAPER, '70g/m²  787mm 6000m 白 防潮')).toEqual({
      values: { 定量: '70', 幅宽: '787', 卷长: '6000', 颜色: '白' },
      rest: '防潮',
    })
    expect(readSpecification(PAPER, '1090/1092?')).toEqual({ values: {}, rest: '1090/1092?' })
    expect(readSpecification(PAPER, '纸芯：76mm mm 颜色：')).toEqual({ values: { 纸芯: '76' }, rest: 'mm 颜色：' })
  })

  it('R2.2 says which attribute must be said and which value does not exist', () => {
    expect(specificationFaults(PAPER, '70g/m² 787mm 白')).toEqual([])
    expect(specificationFaults(PAPER, '70g/m² 颜色：粉')).toEqual([
      { name: '幅宽', fault: 'required' },
      { name: '颜色', fault: 'closed' },
    ])
    expect(specificationFaults(PAPER, '  ')).toEqual([])
  })
})

// Short alphabets, so that units, names and values collide as often as they can.
const word = fc.stringMatching(/^[am：1]{1,3}$/)
const attributes = fc.uniqueArray(
  fc.record({
    name: word,
    unit: fc.stringMatching(/^[am]{0,2}$/),
    values: fc.array(word, { maxLength: 2 }),
    closed: fc.boolean(),
    required: fc.boolean(),
  }),
  { selector: (one) => one.name, maxLength: 4 },
)

test.prop([attributes, fc.array(word, { minLength: 4, maxLength: 4 })])(
  'reading gives back exactly what was written, whatever the attributes are called',
  (known, said) => {
    const values = Object.fromEntries(
      known.flatMap(({ name }, index) => (index % 3 === 2 ? [] : [[name, said[index] ?? '']])),
    )
    expect(readSpecification(known, composeSpecification(known, values))).toEqual({ values, rest: '' })
  },
)

test.prop([attributes, fc.array(word, { maxLength: 5 })])(
  'no word of a text is lost, and reading it twice changes nothing',
  (known, words) => {
    const read = readSpecification(known, words.join(' '))
    const again = composeSpecification(known, read.values, read.rest)
    expect(readSpecification(known, again).values).toEqual(read.values)
  },
)
