import { appendFile, chmod, mkdir, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from '#electron/platform/clock.ts'
import {
  type FaxArrival,
  type FaxFolder,
  type FaxFolderOptions,
  watchFaxFolder,
} from '#electron/platform/fax-folder.ts'
import { openFileStore } from '#electron/platform/file-store.ts'
import { aPdf, aTiff, temporaryFolder } from './kit.ts'

/** The tray's memory as the data owner keeps it, and a way to start the watcher on it again. */
async function aTray(changes: Partial<FaxFolderOptions> = {}) {
  const root = await temporaryFolder()
  const folder = join(root, 'fax')
  await mkdir(folder)
  const store = await openFileStore(join(root, 'files'))
  const arrivals: FaxArrival[] = []
  const faults: unknown[] = []
  const start = (): FaxFolder => {
    const watched = watchFaxFolder({
      folder,
      store,
      clock: systemClock,
      known: async (identity, path) =>
        arrivals.some((one) => one.identity === identity && (path === undefined || one.path === path)),
      report: async (arrival) => void arrivals.push(arrival),
      onFault: (fault) => faults.push(fault),
      settleMs: 60,
      graceMs: 1_500,
      ...changes,
    })
    onTestFinished(() => watched.close())
    return watched
  }
  const write = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes)
  return { folder, store, arrivals, faults, start, write }
}

const arrived = (arrivals: readonly FaxArrival[], count: number) =>
  vi.waitFor(() => expect(arrivals).toHaveLength(count), { timeout: 10_000, interval: 20 })

describe('fax folder', () => {
  it('R1.3 reports a fax once, however often the folder is scanned', async () => {
    const tray = await aTray()
    const watched = tray.start()
    await tray.write('20261117-1347_0571-88326610.tif', aTiff(2))
    await arrived(tray.arrivals, 1)
    for (let scan = 0; scan < 5; scan++) expect(await watched.rescan()).toBe(0)
    expect(tray.arrivals).toEqual([
      expect.objectContaining({
        name: '20261117-1347_0571-88326610.tif',
        mime: 'image/tiff',
        pages: 2,
        problem: null,
        duplicateOf: null,
        senderNumber: '0571-8832 6610',
      }),
    ])
    expect(tray.faults).toEqual([])
  })

  it('R1.3 a restart sees nothing new, and then the fax that came meanwhile', async () => {
    const tray = await aTray()
    await tray.write('one.pdf', aPdf(3))
    const first = tray.start()
    await arrived(tray.arrivals, 1)
    await first.close()
    await tray.write('two.pdf', aPdf(1))
    tray.start()
    await arrived(tray.arrivals, 2)
    expect(tray.arrivals.map((one) => [one.name, one.pages])).toEqual([
      ['one.pdf', 3],
      ['two.pdf', 1],
    ])
  })

  it('waits for a file that is written in slices', async () => {
    const tray = await aTray()
    tray.start()
    const pdf = aPdf(2)
    for (let at = 0; at < pdf.length - 120; at += 120) {
      await appendFile(join(tray.folder, 'slow.pdf'), pdf.subarray(at, Math.min(at + 120, pdf.length - 120)))
      await wait(90)
      expect(tray.arrivals).toEqual([])
    }
    await appendFile(join(tray.folder, 'slow.pdf'), pdf.subarray(pdf.length - 120))
    await arrived(tray.arrivals, 1)
    expect(tray.arrivals[0]).toMatchObject({ pages: 2, problem: null, size: pdf.length })
  })

  it('waits for the strips of a TIFF whose directories are there already', async () => {
    const tray = await aTray()
    const watched = tray.start()
    const tiff = aTiff(2, 'MM')
    await tray.write('slow.tif', tiff.subarray(0, tiff.length - 1))
    await wait(200)
    await watched.rescan()
    expect(tray.arrivals).toEqual([])
    await appendFile(join(tray.folder, 'slow.tif'), tiff.subarray(tiff.length - 1))
    await arrived(tray.arrivals, 1)
    expect(tray.arrivals[0]).toMatchObject({ pages: 2, problem: null })
  })

  it.each([
    ['a PDF that is cut off', 'cut.pdf', aPdf(2).subarray(0, 200), null],
    [
      'a PDF with nothing sound between head and end',
      'noise.pdf',
      Buffer.from(`%PDF-1.4\n${'x'.repeat(300)}\n%%EOF`),
      null,
    ],
    ['a TIFF that is cut off on page 2', 'cut.tif', aTiff(2).subarray(0, 100), 1],
  ])('keeps and reports as damaged %s', async (_, name, bytes, pages) => {
    const tray = await aTray()
    tray.start()
    await tray.write(name, bytes)
    await arrived(tray.arrivals, 1)
    const [fax] = tray.arrivals
    expect(fax).toMatchObject({ problem: 'damaged', pages, size: bytes.length })
    expect(await tray.store.has(fax?.sha256 ?? '')).toBe(true)
    expect(await readdir(tray.folder)).toEqual([name])
  })

  it('leaves an empty file alone until the grace time is over, and takes it when it is filled after all', async () => {
    const tray = await aTray()
    const watched = tray.start()
    await tray.write('empty.pdf', Buffer.alloc(0))
    await wait(250)
    await watched.rescan()
    expect(tray.arrivals).toEqual([])
    await arrived(tray.arrivals, 1)
    expect(tray.arrivals[0]).toMatchObject({ problem: 'empty', size: 0, sha256: null, pages: null })
    await tray.write('empty.pdf', aPdf(1))
    await arrived(tray.arrivals, 2)
    expect(tray.arrivals[1]).toMatchObject({ problem: null, pages: 1 })
  })

  it('reports a file of 200 MB as too large without reading it', async () => {
    const tray = await aTray()
    await tray.write('huge.pdf', Buffer.from('%PDF-1.4\n'))
    await truncate(join(tray.folder, 'huge.pdf'), 200 * 1024 * 1024)
    const before = process.memoryUsage().rss
    const watched = tray.start()
    await arrived(tray.arrivals, 1)
    await watched.rescan()
    expect(tray.arrivals).toEqual([
      expect.objectContaining({ problem: 'tooLarge', size: 209_715_200, sha256: null, pages: null }),
    ])
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('says of the same content under a second name that it came before', async () => {
    const tray = await aTray()
    tray.start()
    await tray.write('a.pdf', aPdf(1))
    await arrived(tray.arrivals, 1)
    await tray.write('b.pdf', aPdf(1))
    await arrived(tray.arrivals, 2)
    expect(tray.arrivals[1]).toMatchObject({ name: 'b.pdf', duplicateOf: tray.arrivals[0]?.sha256 })
  })

  it('reports again what could not be taken in, so that no fax is lost', async () => {
    let refusals = 2
    const taken: string[] = []
    const tray = await aTray({
      report: async (arrival) => {
        if (refusals-- > 0) throw new Error('disk full')
        taken.push(arrival.name)
      },
    })
    tray.start()
    await tray.write('a.tif', aTiff(1))
    await vi.waitFor(() => expect(taken).toEqual(['a.tif']), { timeout: 10_000 })
    expect(tray.faults).toEqual([new Error('disk full')])
  })

  it('moves taken faxes into a folder of their own where the setting says so, keeping both of one name', async () => {
    const tray = await aTray({ moveTaken: true })
    tray.start()
    await tray.write('a.tif', aTiff(1))
    await vi.waitFor(async () => expect(await readdir(tray.folder)).toEqual(['taken']), { timeout: 10_000 })
    await tray.write('a.tif', aTiff(3))
    await arrived(tray.arrivals, 2)
    await vi.waitFor(async () => expect(await readdir(join(tray.folder, 'taken'))).toHaveLength(2), { timeout: 10_000 })
    expect(tray.arrivals.map((one) => one.pages)).toEqual([1, 3])
  })

  it('leaves alone what no fax machine leaves behind: drafts of other programs, hidden files, folders', async () => {
    const tray = await aTray()
    await mkdir(join(tray.folder, 'archive.pdf'))
    for (const name of ['.hidden.pdf', 'x.pdf.part', '~$order.docx', 'Thumbs.db', 'x.TMP'])
      await tray.write(name, aPdf(1))
    await tray.write('note.txt', Buffer.from('not a picture'))
    const watched = tray.start()
    await arrived(tray.arrivals, 1)
    await watched.rescan()
    expect(tray.arrivals.map((one) => [one.name, one.problem])).toEqual([['note.txt', 'unknownType']])
  })

  it('dates a fax by its file, but not into the future of a clock that was set back', async () => {
    const tray = await aTray()
    await tray.write('old.tif', aTiff(1))
    await tray.write('ahead.tif', aTiff(2))
    await utimes(join(tray.folder, 'old.tif'), 1_794_894_420, 1_794_894_420)
    await utimes(join(tray.folder, 'ahead.tif'), 4_000_000_000, 4_000_000_000)
    const now = systemClock.now()
    tray.start()
    await arrived(tray.arrivals, 2)
    const [ahead, old] = tray.arrivals
    expect(old?.arrivedAt).toBe(Math.min(1_794_894_420_000, Number(now)))
    expect(Number(ahead?.arrivedAt) - Number(now)).toBeLessThan(10_000)
  })

  it('says that the folder is gone, and goes on when it is back', async () => {
    const folder = join(await temporaryFolder(), 'share')
    const tray = await aTray({ folder, rescanMs: 100 })
    const watched = tray.start()
    await watched.rescan()
    expect(tray.faults[0]).toMatchObject({ code: 'ENOENT' })
    expect(watched.lastScan()).toBeNull()
    for (let scan = 0; scan < 3; scan++) await watched.rescan()
    expect(tray.faults).toHaveLength(1)
    await mkdir(folder)
    await writeFile(join(folder, 'a.tif'), aTiff(1))
    await arrived(tray.arrivals, 1)
    expect(watched.lastScan()).not.toBeNull()
    await watched.rescan()
    await rm(folder, { recursive: true })
    await watched.rescan()
    await watched.rescan()
    expect(tray.faults).toHaveLength(2)
  })

  it.runIf(process.getuid?.() === 0)('reports a file that may not be read', async () => {
    const tray = await aTray()
    await tray.write('locked.pdf', aPdf(1))
    await chmod(join(tray.folder, 'locked.pdf'), 0)
    // Nothing is forbidden to root: become nobody for as long as the watcher looks.
    for (const folder of [join(tray.folder, '..'), tray.folder]) await chmod(folder, 0o755)
    process.seteuid?.(65_534)
    try {
      tray.start()
      await arrived(tray.arrivals, 1)
    } finally {
      process.seteuid?.(0)
    }
    expect(tray.arrivals[0]).toMatchObject({ problem: 'unreadable', sha256: null })
    expect(tray.faults).toEqual([])
  })
})
