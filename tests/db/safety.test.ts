import { existsSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit, auditOf, verifyAudit } from '#db/audit.ts'
import { checkCopy } from '#db/backup.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import { earlierAnswer, forgetAnswers, keepAnswer } from '#db/idempotency.ts'
import { allSettings, saveSetting, setting } from '#db/queries/settings.ts'
import { nextSerial } from '#db/serials.ts'
import type { Store } from '#db/store.ts'
import { ENGINES, removeFolders, tempFolder, tempSqlite } from './engines.ts'
import { at, on } from './planted.ts'

afterAll(removeFolders)

const line = (action: string) => ({
  at: at(1),
  who: { id: 'u-chen', name: '陈晓' },
  door: 'desktop',
  action,
  entity: 'order',
  entityId: 'o1',
  before: null,
  after: { b: 2, a: [1, '二'] },
})

describe.each(ENGINES)('safety on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  it('R7.1 serials have no gaps within a day, whatever is rolled back', async () => {
    const given: number[] = []
    const attempts = Array.from({ length: 30 }, (_, turn) =>
      store
        .tx(async (db) => {
          const serial = await nextSerial(db, 'QR', on('2026-11-21'))
          if (turn % 3 === 0) throw new Error('not issued')
          given.push(serial)
        })
        .catch(() => undefined),
    )
    await Promise.all(attempts)
    expect(given).toEqual(Array.from({ length: 20 }, (_, position) => position + 1))
  })

  it('R7.1 serials count for each day and series by itself', async () => {
    const take = (series: string, day: string) => store.tx((db) => nextSerial(db, series, on(day)))
    expect(await take('QR', '2026-11-22')).toBe(1)
    expect(await take('FH', '2026-11-21')).toBe(1)
    expect(await take('QR', '2026-11-22')).toBe(2)
  })

  it('answers the same save once', async () => {
    const save = { key: 'k1', userId: 'u1', procedure: 'orders.issue', input: { b: 1, a: 2 } }
    expect(await store.read((db) => earlierAnswer(db, save))).toEqual({ state: 'new' })
    await store.tx((db) => keepAnswer(db, save, { number: 'N-1' }, at(100)))
    const again = { ...save, input: { a: 2, b: 1 } }
    expect(await store.read((db) => earlierAnswer(db, again))).toEqual({
      state: 'answered',
      answer: { number: 'N-1' },
    })
    expect(await store.read((db) => earlierAnswer(db, { ...save, input: { a: 3 } }))).toEqual({ state: 'mistaken' })
    expect(await store.read((db) => earlierAnswer(db, { ...save, userId: 'u2' }))).toEqual({ state: 'new' })
    await store.tx((db) => forgetAnswers(db, at(101)))
    expect(await store.read((db) => earlierAnswer(db, save))).toEqual({ state: 'new' })
  })

  it('keeps settings by version', async () => {
    const save = (value: number, expected: number) =>
      store.tx((db) => saveSetting(db, { key: 'policy', value: { value }, expected, at: at(1), byId: null }))
    expect(await save(1, 0)).toEqual({ saved: true, version: 1 })
    expect(await save(9, 0)).toEqual({ saved: false, current: 1 })
    expect(await save(2, 1)).toEqual({ saved: true, version: 2 })
    expect(await store.read((db) => setting(db, 'policy'))).toEqual({ key: 'policy', value: { value: 2 }, version: 2 })
    expect(await store.read((db) => setting(db, 'nothing'))).toBeNull()
    expect(await store.read(allSettings)).toHaveLength(1)
  })

  it('chains the audit, and loses a line with the transaction that it belongs to', async () => {
    await store.tx(async (db) => {
      for (const action of ['open', 'sign', 'close']) await appendAudit(db, line(action))
    })
    await store
      .tx(async (db) => {
        await appendAudit(db, line('lost'))
        throw new Error('rolled back')
      })
      .catch(() => undefined)
    expect(await store.read(verifyAudit)).toMatchObject({ whole: true, lines: 3 })
    const found = await store.read((db) => auditOf(db, 'order', 'o1', 10))
    expect(found.map((one) => one.action)).toEqual(['close', 'sign', 'open'])
    expect(found[0]?.after).toEqual({ b: 2, a: [1, '二'] })
  })
})

describe('a tampered audit', () => {
  const tampered = async (sql: string) => {
    const folder = await tempFolder()
    const path = join(folder, 'desk.db')
    const options = { path, backupFolder: folder, readers: 1 }
    const store = await openSqlite(options)
    await store.tx(async (db) => {
      for (const action of ['a', 'b', 'c', 'd', 'e']) await appendAudit(db, line(action))
    })
    await store.close()
    const knife = new Database(path)
    knife.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;')
    knife.exec(sql)
    knife.close()
    const again = await openSqlite(options)
    const verdict = await again.read(verifyAudit)
    await again.close()
    return verdict
  }

  it('names a line that was changed', async () => {
    const verdict = await tampered(`UPDATE audit SET who_name = '别人' WHERE seq = 3`)
    expect(verdict).toEqual({ whole: false, seq: 3, why: 'changed' })
  })
  it('names a line that is missing', async () => {
    expect(await tampered('DELETE FROM audit WHERE seq = 2')).toEqual({ whole: false, seq: 2, why: 'missing' })
  })
  it('names the line behind one that was made anew', async () => {
    const verdict = await tampered(`UPDATE audit SET hash = '${'f'.repeat(64)}' WHERE seq = 3`)
    expect(verdict).toEqual({ whole: false, seq: 3, why: 'changed' })
    const closed = await tampered('DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = seq - 1 WHERE seq > 2')
    expect(closed).toEqual({ whole: false, seq: 2, why: 'unlinked' })
  })
})

describe('a full disk', () => {
  it('is named, loses nothing that was acknowledged, keeps nothing of what failed, and the store goes on afterwards', async () => {
    const store = await tempSqlite()
    const save = (key: string, value: string) =>
      store.tx((db) => saveSetting(db, { key, value, expected: 0, at: at(1), byId: null }))
    await save('before', 'small')
    // The file may not grow: to SQLite that is a full disk.
    await store.tx((db) => db.run(sql.raw('pragma max_page_count = 1')))
    const attempt = store.tx(async (db) => {
      await saveSetting(db, { key: 'half', value: 'small', expected: 0, at: at(1), byId: null })
      await saveSetting(db, { key: 'large', value: 'x'.repeat(1_000_000), expected: 0, at: at(1), byId: null })
    })
    await expect(attempt).rejects.toMatchObject({ name: 'StoreError', fault: 'diskFull' })
    await store.tx((db) => db.run(sql.raw('pragma max_page_count = 1000000')))
    await save('after', 'x'.repeat(1_000_000))
    expect((await store.read(allSettings)).map((one) => one.key)).toEqual(['after', 'before'])
    await store.close()
  })
})

describe('backup', () => {
  it('copies a running database whole, while it is written to', async () => {
    const store = await tempSqlite()
    const copy = join(await tempFolder(), 'copy.db')
    const write = (key: string) =>
      store.tx((db) => saveSetting(db, { key, value: 1, expected: 0, at: at(1), byId: null }))
    await write('before')
    await Promise.all([store.backup(copy), ...Array.from({ length: 20 }, (_, turn) => write(`k${turn}`))])
    await store.close()
    const db = new Database(copy, { readonly: true })
    expect(db.prepare(`SELECT count(*) FROM settings WHERE key = 'before'`).pluck().get()).toBe(1)
    db.close()
  })

  it('refuses to write over a file, and recognises a copy that is not whole', async () => {
    const store = await tempSqlite()
    const copy = join(await tempFolder(), 'copy.db')
    await store.backup(copy)
    await expect(store.backup(copy)).rejects.toMatchObject({ fault: 'backupFailed' })
    await store.close()
    expect(existsSync(copy)).toBe(true)
    truncateSync(copy, 40_960)
    expect(() => checkCopy(copy)).toThrow(/malformed/)
  })
})
