import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeIn } from '#electron/platform/file-intake.ts'
import { openFileStore } from '#electron/platform/file-store.ts'
import { countPdfPages } from '#electron/platform/pdf-pages.ts'
import { aPdf, aTiff, temporaryFolder } from './kit.ts'

async function aFile(bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'file.pdf')
  await writeFile(path, bytes)
  return path
}

describe('pages of a PDF', () => {
  it('are counted', async () => {
    expect(await countPdfPages(await aFile(aPdf(17)))).toEqual({ pages: 17 })
  })

  it('are counted one by one when the page tree promises more than there are', async () => {
    const lying = aPdf(2).toString('latin1').replace('/Count 2', '/Count 9')
    expect(await countPdfPages(await aFile(Buffer.from(lying, 'latin1')))).toEqual({ pages: 2 })
  })

  it('are given up when counting takes too long', async () => {
    expect(await countPdfPages(await aFile(aPdf(1)), 1)).toEqual({ pages: null, problem: 'damaged' })
  })

  it('are not there when the file is gone', async () => {
    expect(await countPdfPages(join(await temporaryFolder(), 'gone.pdf'))).toEqual({ pages: null, problem: 'damaged' })
  })
})

describe('taking a file in', () => {
  it('stores it and counts its pages; a damaged one is stored all the same', async () => {
    const store = await openFileStore(await temporaryFolder())
    const sound = await takeIn(store, { bytes: aTiff(3) }, 'a.tif')
    expect(sound).toMatchObject({ ok: true, value: { mime: 'image/tiff', pages: 3, problem: null, name: 'a.tif' } })
    const torn = await takeIn(store, { bytes: aPdf(1).subarray(0, 60) }, 'b.pdf')
    expect(torn).toMatchObject({ ok: true, value: { size: 60, pages: null, problem: 'damaged' } })
    expect(torn.ok && (await store.has(torn.value.sha256))).toBe(true)
  })
})
