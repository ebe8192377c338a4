import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openSqlite } from '#db/engines/sqlite.ts'
import { newId } from '#db/ids.ts'
import { sessionBook } from '#electron/core/kit/session-book.ts'
import { addMinutes } from '#shared/values/instant.ts'
import { removeFolders, tempFolder, tempSqlite } from '#tests/db/engines.ts'
import { PIN, plantOffice } from '#tests/support/test-desk/office.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'
import { fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

afterAll(removeFolders)

it('locks an account after five wrong PINs, longer each time, across a restart', async () => {
  const path = join(await tempFolder(), 'desk.db')
  const first = await openSqlite({ path, backupFolder: `${path}-backups` })
  const desk = openDesk(first)
  const { ids } = await plantOffice(desk)
  const userId = ids.clerk
  const wrong = (place = desk.place()) => refusalOf(place.session.signIn({ userId, pin: '0000' }))
  for (const triesLeft of [4, 3, 2, 1]) expect(await wrong()).toEqual({ code: 'PIN_WRONG', data: { triesLeft } })
  expect(await wrong()).toEqual({ code: 'PIN_LOCKED', data: { until: addMinutes(desk.now(), 1) } })
  // Even the right one, until the time is over.
  expect(await fieldOf(desk.place().session.signIn({ userId, pin: PIN }))).toBe('PIN_LOCKED')
  await first.close()

  const second = await openSqlite({ path, backupFolder: `${path}-backups` })
  const later = openDesk(second, desk.now())
  expect(await fieldOf(later.place().session.signIn({ userId, pin: PIN }))).toBe('PIN_LOCKED')
  later.wait(1)
  expect(await wrong(later.place())).toEqual({ code: 'PIN_LOCKED', data: { until: addMinutes(later.now(), 2) } })
  later.wait(2)
  expect(await wrong(later.place())).toEqual({ code: 'PIN_LOCKED', data: { until: addMinutes(later.now(), 4) } })
  later.wait(4)
  await later.place().session.signIn({ userId, pin: PIN })
  expect(await wrong(later.place())).toEqual({ code: 'PIN_WRONG', data: { triesLeft: 4 } })
  await second.close()
})

it('checks one guess after the other, however many come at once', async () => {
  const store = await tempSqlite()
  const desk = openDesk(store)
  const { ids } = await plantOffice(desk)
  const guesses = Array.from({ length: 20 }, (_, index) => String(1000 + index))
  const codes = await Promise.all(
    [...guesses, PIN].map((pin) => fieldOf(desk.place().session.signIn({ userId: ids.clerk, pin }))),
  )
  expect(codes).toEqual([...guesses.slice(0, 4).map(() => 'PIN_WRONG'), ...guesses.slice(3).map(() => 'PIN_LOCKED')])
  await store.close()
})

it('lets a person in again with the PIN that the admin gave him', async () => {
  const store = await tempSqlite()
  const desk = openDesk(store)
  const { admin, ids } = await plantOffice(desk)
  for (let tries = 0; tries < 5; tries += 1) {
    await refusalOf(desk.place().session.signIn({ userId: ids.clerk, pin: '0000' }))
  }
  const user = { id: ids.clerk, version: 1, name: '周敏', roles: ['clerk' as const], phone: '', active: true }
  await admin.office.saveUser({ ...user, key: newId(), pin: '1357' })
  const { me } = await desk.place().session.signIn({ userId: ids.clerk, pin: '1357' })
  expect(me?.name).toBe('周敏')
  await store.close()
})

it('opens nothing for an unknown token, a locked screen, a closed account or after signing out', async () => {
  const store = await tempSqlite()
  const desk = openDesk(store)
  const { admin, as, ids } = await plantOffice(desk)
  const tasks = (place = as.clerk) => fieldOf(place.desk.tasks({ limit: 1 }))
  expect(await tasks(desk.place())).toBe('SIGNED_OUT')
  await as.clerk.session.lock({})
  expect(await tasks()).toBe('LOCKED')
  expect(await as.clerk.session.state({})).toMatchObject({ locked: true, me: { name: '周敏' }, policy: null })
  expect(await fieldOf(as.clerk.session.signIn({ userId: ids.clerk, pin: '0000' }))).toBe('PIN_WRONG')
  expect(await tasks()).toBe('LOCKED')
  await as.clerk.session.signIn({ userId: ids.clerk, pin: PIN })
  await as.clerk.desk.tasks({ limit: 1 })
  await as.sales.session.signOut({})
  expect(await tasks(as.sales)).toBe('SIGNED_OUT')
  const user = { id: ids.clerk, version: 1, name: '周敏', roles: ['clerk' as const], phone: '', pin: null }
  await admin.office.saveUser({ ...user, key: newId(), active: false })
  expect(await tasks()).toBe('SIGNED_OUT')
  expect((await refusalOf(desk.place().session.signIn({ userId: ids.clerk, pin: PIN }))).code).toBe('NOT_FOUND')
  await store.close()
})

it('takes a role away at once, keeps one admin, and starts once', async () => {
  const store = await tempSqlite()
  const desk = openDesk(store)
  const { admin, as, ids } = await plantOffice(desk)
  const finance = { id: ids.finance, version: 1, name: '沈雅琴', roles: ['assistant' as const], phone: '', pin: null }
  await admin.office.saveUser({ ...finance, key: newId(), active: true })
  const reversal = { key: newId(), receiptId: 'none', reason: '退票' }
  expect(await fieldOf(as.finance.finance.reverseReceipt(reversal))).toBe('FORBIDDEN')
  const self = {
    id: ids.admin,
    version: 1,
    name: '管理员',
    roles: ['clerk' as const],
    phone: '',
    pin: null,
    active: true,
  }
  expect(await fieldOf(admin.office.saveUser({ ...self, key: newId() }))).toBe('roles lastAdmin')
  const stale = { ...finance, key: newId(), name: '沈会计', active: true }
  const { code, data } = await refusalOf(admin.office.saveUser(stale))
  expect(code).toBe('CLASH')
  expect(data).toMatchObject({ by: '管理员', version: 2 })
  const company = { name: '又一家', nameEn: '', short: '', address: '', phone: '', fax: '', language: 'en' as const }
  const again = { key: newId(), company, adminName: '我', adminPin: PIN, sample: false }
  expect(await fieldOf(desk.place().session.firstStart(again))).toBe('company startedAlready')
  await store.close()
})

it('stays locked, whatever call was looking while it was being locked', async () => {
  const store = await tempSqlite()
  const desk = openDesk(store)
  const { ids } = await plantOffice(desk)
  let beforeSaving = async (): Promise<unknown> => undefined
  let afterReading = async (): Promise<unknown> => undefined
  const book = sessionBook({
    ...store,
    tx: async (fn) => {
      await beforeSaving()
      return store.tx(fn)
    },
    read: async (fn) => {
      const found = await store.read(fn)
      await afterReading()
      return found
    },
  })
  const early = await book.open(ids.clerk, 'office', desk.now())
  beforeSaving = () => book.find(early)
  await book.lock(early, desk.now(), desk.now())
  expect((await book.find(early))?.lockedAt).toBe(desk.now())

  beforeSaving = async () => undefined
  const late = await book.open(ids.clerk, 'office', desk.now())
  const locked = Promise.withResolvers<void>()
  const read = Promise.withResolvers<void>()
  afterReading = () => {
    read.resolve()
    return locked.promise
  }
  const looking = book.find(late)
  await read.promise
  await book.lock(late, desk.now(), desk.now())
  locked.resolve()
  await looking
  expect((await book.find(late))?.lockedAt).toBe(desk.now())
  await store.close()
})
