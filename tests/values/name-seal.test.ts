import { describe, expect, it } from 'vitest'
import { sealCharacters } from '#shared/values/name-seal.ts'

describe('sealCharacters', () => {
  it.each([
    { name: '周敏', columns: ['周敏', '之印'] },
    { name: '陈国栋', columns: ['陈国', '栋印'] },
    { name: ' 周 敏 ', columns: ['周敏', '之印'] },
    { name: '欧阳修文', columns: ['欧阳修', '文印'] },
    { name: '敏', columns: ['敏印'] },
    { name: '陳國棟', columns: ['陳國', '棟印'] },
    { name: '𠮷田', columns: ['𠮷田', '之印'] },
    { name: '买买提·阿不都', columns: ['买买提', '阿不都', '印'] },
  ])('$name is cut from right to left as $columns', ({ name, columns }) => {
    expect(sealCharacters(name)).toEqual({ kind: 'chinese', columns })
  })

  it.each([
    { name: 'Chen Guodong', text: 'CG' },
    { name: 'zhou min', text: 'ZM' },
    { name: 'Jean-Luc Picard', text: 'JLP' },
    { name: 'J. R. R. Tolkien', text: 'JRR' },
    { name: ' Bob ', text: 'B' },
    { name: '𝒜lice', text: '𝒜' },
    { name: 'Lee 敏', text: 'L敏' },
    { name: '', text: '' },
    { name: ' · ', text: '' },
  ])('"$name" is cut as the initials "$text"', ({ name, text }) => {
    expect(sealCharacters(name)).toEqual({ kind: 'initials', text })
  })
})
