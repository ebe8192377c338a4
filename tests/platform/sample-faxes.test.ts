import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { inspectFax, isWhole } from '#electron/platform/fax-inspect.ts'
import { sniff } from '#electron/platform/sniff.ts'

it.each([
  ['class-a-hengtong.tif', 'tiff', 2],
  ['class-b-hongda.pdf', 'pdf', 1],
  ['class-c-ruifeng.png', 'png', 1],
  ['hongda-signback.pdf', 'pdf', 1],
  ['receipt.pdf', 'pdf', 1],
  ['advert.tif', 'tiff', 1],
  ['three-pages-nanfang.tif', 'tiff', 3],
  ['photo-ruifeng.jpg', 'jpeg', 1],
])('the sample fax %s is a sound %s of %i pages under 150 kB', async (name, kind, pages) => {
  const path = fileURLToPath(new URL(`../../resources/samples/faxes/${name}`, import.meta.url))
  const { size } = await stat(path)
  expect(size).toBeLessThan(150_000)
  expect(sniff(await readFile(path))).toBe(kind)
  expect(await isWhole(path, size)).toBe(true)
  expect(await inspectFax(path, size)).toEqual({ pages, problem: null })
})
