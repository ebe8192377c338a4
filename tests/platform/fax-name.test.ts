import { expect, it } from 'vitest'
import { senderNumber } from '#electron/platform/fax-name.ts'

it.each([
  ['20261117-1347_0571-88326610.tif', '0571-8832 6610'],
  ['FAX_2026-11-17_13.47.05_051265882107.pdf', '0512-6588 2107'],
  ['13914026631 20261117.pdf', '139 1402 6631'],
  ['+86-571-88326610.tif', null],
  ['+86 139 1402 6631.tif', '139 1402 6631'],
  ['010-8823-1190.tif', '010-8823 1190'],
  ['20261117-1347.tif', null],
  ['20261117134705.tif', null],
  ['SCAN0001.pdf', null],
  ['202611171347_02154710093_P3.tiff', '021-5471 0093'],
])('reads the sender from the file name %s', (name, number) => {
  expect(senderNumber(name)).toBe(number)
})
