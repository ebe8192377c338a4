import { expect, it } from 'vitest'
import { bareNumber, numberParts } from '#shared/values/bare-number.ts'

it('knows a number however its dashes, spaces and capitals are typed', () => {
  expect(['RM-65-890', 'rm65890', 'rm 65 890', 'ＲＭ－65／890', ' Rm_65.890 '].map(bareNumber)).toEqual([
    'rm65890',
    'rm65890',
    'rm65890',
    'rm65890',
    'rm65890',
  ])
  expect(['', ' - ', '热敏纸 70g'].map(bareNumber)).toEqual(['', '', '热敏纸70g'])
})

it('cuts a number where letters and digits meet', () => {
  expect(['rm65 8', 'RM-65-890', '热敏纸65g'].map(numberParts)).toEqual(['rm 65 8', 'RM 65 890', '热敏纸65 g'])
})
