import { createHash } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { openFileStore } from '#electron/platform/file-store.ts'
import { sniff } from '#electron/platform/sniff.ts'
import { aPdf, aTiff, temporaryFolder } from './kit.ts'

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'

describe('file store', () => {
  it('keeps a file under its digest and gives the same bytes back', async () => {
    const folder = await temporaryFolder()
    const store = await openFileStore(folder)
    const put = await store.put({ bytes: Buffer.from('hello') }, '../../传真 1.txt')
    expect(put).toEqual({
      ok: true,
      value: { sha256: HELLO, size: 5, mime: 'text/plain', name: '../../传真 1.txt' },
    })
    expect(await readFile(join(folder, '2c', HELLO.slice(2)), 'utf8')).toBe('hello')
    const stream = await store.open(HELLO)
    expect(stream === null ? null : await text(stream)).toBe('hello')
    expect(await readdir(join(folder, 'tmp'))).toEqual([])
  })

  it('takes path, bytes and stream alike, and the same content only once', async () => {
    const folder = await temporaryFolder()
    const source = join(folder, 'source.bin')
    await writeFile(source, 'hello')
    const store = await openFileStore(join(folder, 'files'))
    async function* slices() {
      yield Buffer.from('hel')
      yield Buffer.from('lo')
    }
    for (const from of [{ path: source }, { bytes: Buffer.from('hello') }, { stream: slices() }]) {
      const put = await store.put(from, 'x')
      expect(put.ok && put.value.sha256).toBe(HELLO)
    }
    expect(await readdir(join(folder, 'files', '2c'))).toEqual([HELLO.slice(2)])
  })

  it('refuses what is larger than the limit, from a path or while it streams in, and keeps nothing of it', async () => {
    const folder = await temporaryFolder()
    const large = join(folder, 'large')
    await writeFile(large, '')
    await truncate(large, 64 * 1024 * 1024 + 1)
    const store = await openFileStore(join(folder, 'files'))
    expect(await store.put({ path: large }, 'large')).toEqual({ ok: false, reason: 'tooLarge' })
    const small = await openFileStore(join(folder, 'small'), 4)
    expect(await small.put({ bytes: Buffer.from('hello') }, 'h')).toEqual({ ok: false, reason: 'tooLarge' })
    expect(await readdir(join(folder, 'small'))).toEqual(['tmp'])
    expect(await readdir(join(folder, 'small', 'tmp'))).toEqual([])
  })

  it('clears away at the next start what an interrupted copy left', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'tmp'))
    await writeFile(join(folder, 'tmp', 'half'), 'hal')
    await openFileStore(folder)
    expect(await readdir(join(folder, 'tmp'))).toEqual([])
  })

  it('reports orphans, losses and changed files', async () => {
    const folder = await temporaryFolder()
    const store = await openFileStore(folder)
    const digests: string[] = []
    for (const content of ['kept', 'orphan', 'lost', 'longer', 'flipped']) {
      await store.put({ bytes: Buffer.from(content) }, content)
      digests.push(createHash('sha256').update(content).digest('hex'))
    }
    const [kept = '', orphan = '', lost = '', longer = '', flipped = ''] = digests
    await rm(store.path(lost))
    await appendFile(store.path(longer), '!')
    await writeFile(store.path(flipped), 'fl1pped')
    const known = [
      { sha256: kept, size: 4 },
      { sha256: lost, size: 4 },
      { sha256: longer, size: 6 },
      { sha256: flipped, size: 7 },
    ]
    expect(await store.verify(known)).toEqual({ orphans: [orphan], lost: [lost], changed: [longer] })
    const thorough = await store.verify(known, { digests: true })
    expect(thorough.changed).toEqual([longer, flipped].sort())
  })

  it('takes nothing but a digest for a name', async () => {
    const store = await openFileStore(await temporaryFolder())
    expect(() => store.path('../../etc/passwd')).toThrow(RangeError)
    expect(() => store.path(HELLO.toUpperCase())).toThrow(RangeError)
    expect(await store.open(HELLO)).toBeNull()
  })
})

describe('recognising a file by its content', () => {
  it.each([
    ['pdf', aPdf(1)],
    ['pdf', Buffer.concat([Buffer.from('\u0000 junk before '), aPdf(1)])],
    ['tiff', aTiff(1, 'II')],
    ['tiff', aTiff(1, 'MM')],
    ['png', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['zip', Buffer.from('504b030414000000', 'hex')],
    ['text', Buffer.from('品号,数量\r\nRM-70-787,10')],
    ['text', Buffer.from('c6b7bac52cca fdc1bf'.replace(' ', ''), 'hex')],
    ['text', Buffer.from('fffe41002c00', 'hex')],
    ['unknown', Buffer.from('4d5a900003000000', 'hex')],
    ['unknown', Buffer.from('  <script>')],
    ['unknown', Buffer.from('<html>%PD')],
    ['unknown', Buffer.alloc(0)],
  ])('%s', (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind)
  })
})
