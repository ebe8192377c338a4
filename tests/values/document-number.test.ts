import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { formatDocumentNumber, parseDocumentNumber } from '#shared/values/document-number.ts'

describe('document number', () => {
  it.each([
    { prefix: '', date: '2023-10-01', serial: 1, text: '20231001-001' },
    { prefix: 'FH', date: '2026-11-17', serial: 3, text: 'FH20261117-003' },
    { prefix: '', date: '2026-11-17', serial: 99, text: '20261117-099' },
    { prefix: '', date: '2026-11-17', serial: 999, text: '20261117-999' },
    { prefix: '', date: '2026-11-17', serial: 1_000, text: '20261117-1000' },
    { prefix: 'ABCD', date: '2026-11-17', serial: 12_345, text: 'ABCD20261117-12345' },
  ])('R7.1 $text', ({ prefix, date, serial, text }) => {
    expect(formatDocumentNumber(prefix, civilDate(date), serial)).toBe(text)
    expect(parseDocumentNumber(text)).toEqual({ prefix, date, serial })
  })

  it.each([{ serial: 0 }, { serial: -1 }, { serial: 1.5 }, { serial: Number.NaN }, { serial: 2 ** 53 }])(
    'R7.1 refuses the serial $serial',
    ({ serial }) => {
      expect(() => formatDocumentNumber('', civilDate('2026-11-17'), serial)).toThrow(
        new RangeError(`not a serial: ${serial}`),
      )
    },
  )

  it.each([{ prefix: 'fh' }, { prefix: 'ABCDE' }, { prefix: 'F1' }, { prefix: '发' }, { prefix: 'F-' }])(
    'R7.1 refuses the prefix $prefix',
    ({ prefix }) => {
      expect(() => formatDocumentNumber(prefix, civilDate('2026-11-17'), 1)).toThrow(
        new RangeError(`not a document prefix: ${prefix}`),
      )
    },
  )

  it.each([
    { text: '' },
    { text: '20261117' },
    { text: '20261117-' },
    { text: '20261117-01' },
    { text: '20261117-000' },
    { text: '20261117-0001' },
    { text: '20260230-001' },
    { text: '2026-11-17-001' },
    { text: 'fh20261117-001' },
    { text: 'ABCDE20261117-001' },
    { text: ' 20261117-001' },
    { text: '20261117-001 ' },
    { text: '20261117-9007199254740993' },
  ])('R7.1 does not read "$text"', ({ text }) => {
    expect(parseDocumentNumber(text)).toBeUndefined()
  })

  it.prop([
    fc.constantFrom('', 'FH', 'SC', 'BAL'),
    fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(civilDate('2000-01-01'), days)),
    fc.integer({ min: 1, max: 100_000 }),
  ])('R7.1 is read back as written', (prefix, date, serial) => {
    expect(parseDocumentNumber(formatDocumentNumber(prefix, date, serial))).toEqual({ prefix, date, serial })
  })
})
