import { expect, it } from 'vitest'
import { ANSWER_MINUTES, type Figure, THRESHOLDS, unreadFigures } from '#renderer/desks/settings/figures.ts'

const CASES: readonly (readonly [string, Figure, string, number | null])[] = [
  ['price tolerance', THRESHOLDS.priceToleranceBp, '2.25', 225],
  ['price tolerance', THRESHOLDS.priceToleranceBp, '２', null],
  ['price tolerance', THRESHOLDS.priceToleranceBp, '2.255', null],
  ['price tolerance', THRESHOLDS.priceToleranceBp, '100.01', null],
  ['margin floor', THRESHOLDS.marginFloorBp, '12.5%', 1_250],
  ['large order', THRESHOLDS.largeOrder, '500,000.00', 50_000_000],
  ['large order', THRESHOLDS.largeOrder, '５００，０００', 50_000_000],
  ['large order', THRESHOLDS.largeOrder, '500000.005', null],
  ['large order', THRESHOLDS.largeOrder, '-1', null],
  ['days of a duplicate', THRESHOLDS.duplicateDays, '365', 365],
  ['days of a duplicate', THRESHOLDS.duplicateDays, '366', null],
  ['days of a duplicate', THRESHOLDS.duplicateDays, '7.5', null],
  ['hours of an emergency', THRESHOLDS.emergencyNoticeHours, '0', null],
  ['hours of an emergency', THRESHOLDS.emergencyNoticeHours, '24', 24],
  ['minutes of an answer', ANSWER_MINUTES, '1,440', 1_440],
  ['minutes of an answer', ANSWER_MINUTES, '30.4', null],
  ['minutes of an answer', ANSWER_MINUTES, '', null],
]

it.each(CASES)('R9.2 a threshold is read exactly or not at all: %s %o "%s" is %s', (_, figure, typed, value) => {
  expect(figure.read(typed)).toBe(value)
})

it('writes a figure so that it reads back as the same', () => {
  expect(THRESHOLDS.largeOrder.write(50_000_005)).toBe('500,000.05')
  expect(THRESHOLDS.priceToleranceBp.write(225)).toBe('2.25')
  expect(ANSWER_MINUTES.write(14_400)).toBe('14,400')
})

it('names the figures that cannot be read, by their place in the policy', () => {
  expect(
    unreadFigures({ largeOrder: '1.005', duplicateDays: '7', 'types.rush.answerMinutes': '30.4', marginFloorBp: '8' }),
  ).toEqual(['largeOrder', 'types.rush.answerMinutes'])
})
