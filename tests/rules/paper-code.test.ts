import { describe, expect, it } from 'vitest'
import { numberedPaper, pageCode, readPaperCode, scannedPage, slipCode } from '#shared/rules/paper-code.ts'

describe('the code on a scanned page', () => {
  it.each([
    ['OD:JS20261116-001/2', { kind: 'slip', orderNumber: '20261116-001', step: 5, revision: 2 }],
    ['od:sq20261116-001/13', { kind: 'slip', orderNumber: '20261116-001', step: 6, revision: 13 }],
    ['OD:JS20261116-001', { kind: 'slip', orderNumber: '20261116-001', step: 5, revision: 1 }],
    ['OD:20261116-001/3', { kind: 'sheet', orderNumber: '20261116-001', step: 9, sheetNumber: '20261116-001/3' }],
    ['OD:20261116-1001', { kind: 'sheet', orderNumber: '20261116-1001', step: 9, sheetNumber: '20261116-1001/1' }],
    ['OD:SC20261116-004', { kind: 'document', number: 'SC20261116-004' }],
  ])('%s tells whose paper it is', (text, expected) => {
    expect(readPaperCode(text)).toEqual(expected)
  })

  it.each([
    '',
    'https://example.com',
    '20261116-001',
    'OD:',
    'OD:2026-001',
    'OD:JS20261116-001/2/3',
    'OD:20261116-001/2.',
    'OD:20261116-001/2.A',
    'OD:JSX20261116-001',
  ])('%j is none of ours', (text) => {
    expect(readPaperCode(text)).toBeNull()
  })

  it.each([
    ['SC20261116-004', { kind: 'productionOrder', step: 10 }],
    ['FH20261116-004', { kind: 'deliveryNotice', step: 18 }],
    ['YK20261116-004', { kind: 'balanceNotice', step: null }],
    ['20261116-004', null],
    ['ZZ20261116-004', null],
  ])('%s names its document by the prefix', (number, expected) => {
    expect(numberedPaper(number)).toEqual(expected)
  })

  it.each([
    ['OD:20261116-001/3', { code: 'OD:20261116-001/3', page: 1 }],
    ['OD:20261116-001/3.2', { code: 'OD:20261116-001/3', page: 2 }],
    ['od:sc20261116-004.12', { code: 'OD:SC20261116-004', page: 12 }],
    ['OD:JS20261116-001/2.3', { code: 'OD:JS20261116-001/2', page: 3 }],
    ['https://example.com/1.2', null],
  ])('R9.1 %s says whose page it is, and which', (text, expected) => {
    expect(scannedPage(text)).toEqual(expected)
  })

  it('R9.1 any page of a paper is the paper', () => {
    expect(readPaperCode('OD:20261116-001/3.2')).toEqual(readPaperCode('OD:20261116-001/3'))
    expect(pageCode('20261116-001/3', 1)).toBe('20261116-001/3')
    expect(pageCode('20261116-001/3', 2)).toBe('20261116-001/3.2')
  })

  it('what is printed is read back', () => {
    expect(readPaperCode(`OD:${slipCode('SQ', '20261116-001', 4)}`)).toEqual({
      kind: 'slip',
      orderNumber: '20261116-001',
      step: 6,
      revision: 4,
    })
  })
})
