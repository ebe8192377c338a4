import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerRecord, updateCustomer } from '#db/queries/customers.ts'
import { addToDay, sumsOfPeriod } from '#db/queries/daily-sums.ts'
import { draftAt, draftsOf, dropDraft, dropView, insertView, saveDraft, viewsOf } from '#db/queries/drafts.ts'
import { type Fax, faxesOfMemo, fileById, insertFax, insertFile, listFaxes, setFaxStatus } from '#db/queries/faxes.ts'
import { formulaById, saveFormula } from '#db/queries/formulas.ts'
import { technicalFacts } from '#db/queries/line-facts.ts'
import { insertMaterial, materialsByIds, moveMaterial } from '#db/queries/materials.ts'
import { callbacksOfMemo, finishCallback, insertCallback, insertMemo, listMemos } from '#db/queries/memos.ts'
import { countUnread, insertNotices, markRead, noticesOf } from '#db/queries/notices.ts'
import { logPrinting, printingsOf } from '#db/queries/print-log.ts'
import {
  dropProductionDay,
  listProductionLines,
  plansIn,
  productionDaysIn,
  saveProductionLine,
  setProductionDay,
} from '#db/queries/production.ts'
import { replaceProjection } from '#db/queries/projection.ts'
import { insertBatch } from '#db/queries/stock.ts'
import {
  endSession,
  insertSession,
  insertUser,
  listUsers,
  lockSession,
  sessionByToken,
  setPinAttempts,
  updateUser,
  userByLogin,
} from '#db/queries/users.ts'
import type { Store } from '#db/store.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aLine, aMemo, aSummary, at, CLERK, fen, milli, on, plantOffice, plantOrder } from './planted.ts'

afterAll(removeFolders)

const aUser = (id: string) => ({
  id,
  login: id,
  name: '陈晓',
  pinyin: 'cx',
  roles: ['clerk', 'assistant'] as const,
  phone: '',
  region: '',
  pinHash: 'hash',
  failedAttempts: 0,
  lockedUntil: null,
  lastSeenAt: null,
  active: true,
  version: 1,
  createdAt: at(1),
})

const aFax = (id: string, sha256: string): Fax => ({
  id,
  number: `CZ-${id}`,
  fileId: null,
  sha256,
  pages: 2,
  senderNumber: '051265882108',
  customerId: null,
  arrivedAt: at(10),
  status: 'unfiled',
  reason: '',
  memoId: null,
  orderId: null,
  path: `${id}.pdf`,
  problem: '',
  handledAt: null,
  handledById: null,
  repeats: 0,
  repeatedAt: null,
})

describe.each(ENGINES)('the subjects on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(plantOffice)
    await store.tx((db) => plantOrder(db, 'o1'))
  })
  afterAll(() => store.close())

  it('accounts and sessions', async () => {
    await store.tx((db) => insertUser(db, aUser('chen')))
    await store.tx((db) => setPinAttempts(db, 'chen', { failedAttempts: 3, lockedUntil: at(99) }))
    expect(await store.read((db) => userByLogin(db, 'chen'))).toEqual({
      ...aUser('chen'),
      failedAttempts: 3,
      lockedUntil: 99,
    })
    expect(await store.tx((db) => updateUser(db, 'chen', 1, { active: false }))).toEqual({ saved: true, version: 2 })
    expect(await store.tx((db) => updateUser(db, 'chen', 1, { name: 'x' }))).toEqual({ saved: false, current: 2 })
    const [colleague] = await store.read(listUsers)
    expect(colleague).toMatchObject({ name: '陈晓', roles: ['clerk', 'assistant'], active: false })
    expect(colleague).not.toHaveProperty('pinHash')

    const session = { tokenHash: 't1', userId: 'chen', door: 'office', createdAt: at(1) }
    await store.tx((db) => insertSession(db, session))
    await store.tx((db) => lockSession(db, 't1', at(5)))
    await store.tx((db) => lockSession(db, 't1', at(6)))
    expect(await store.read((db) => sessionByToken(db, 't1'))).toMatchObject({
      session: { ...session, lockedAt: 5 },
      user: { id: 'chen' },
    })
    await store.tx((db) => endSession(db, 't1'))
    expect(await store.read((db) => sessionByToken(db, 't1'))).toBeNull()
  })

  it('a customer is saved by version, with contacts and addresses', async () => {
    const record = await store.read((db) => customerRecord(db, 'xinhe'))
    if (!record) throw new Error('no customer')
    const change = { ...record, customer: { ...record.customer, class: 'A' as const }, addresses: [] }
    expect(await store.tx((db) => updateCustomer(db, change))).toEqual({ saved: true, version: 2 })
    expect(await store.tx((db) => updateCustomer(db, change))).toEqual({ saved: false, current: 2 })
    expect(await store.read((db) => customerRecord(db, 'xinhe'))).toEqual({
      customer: { ...record.customer, class: 'A', version: 2 },
      contacts: record.contacts,
      addresses: [],
    })
  })

  it('R1.3 a fax is in the tray once, until it is handled', async () => {
    const put = (fax: Fax) => store.tx((db) => insertFax(db, fax))
    expect((await put(aFax('f1', 'aa'))).isNew).toBe(true)
    expect(await put(aFax('f2', 'aa'))).toEqual({ fax: aFax('f1', 'aa'), isNew: false })
    await put(aFax('f3', 'bb'))
    const tray = async () =>
      (await store.read((db) => listFaxes(db, { status: 'unfiled', limit: 9 }))).map(({ id }) => id)
    expect(await tray()).toEqual(['f3', 'f1'])
    const filed = { status: 'filed' as const, reason: '', memoId: 'o1-memo', orderId: null, at: at(20), byId: CLERK.id }
    const file = () => store.tx((db) => setFaxStatus(db, 'f1', 'unfiled', filed))
    expect((await file())?.handledAt).toBe(20)
    expect(await file()).toBeNull()
    expect(await tray()).toEqual(['f3'])
    expect((await store.read((db) => faxesOfMemo(db, 'o1-memo'))).map(({ id }) => id)).toEqual(['f1'])
  })

  it('files, printings, drafts and views', async () => {
    const file = {
      id: 'file-1',
      sha256: 'cc',
      size: 5,
      mime: 'application/pdf',
      name: '传真.pdf',
      at: at(1),
      byId: null,
    }
    await store.tx((db) => insertFile(db, file))
    expect(await store.read((db) => fileById(db, 'file-1'))).toEqual(file)

    const print = () =>
      store.tx((db) => logPrinting(db, { document: 'sheet', documentId: 's1', orderId: 'o1', at: at(1), by: CLERK }))
    expect([await print(), await print()]).toEqual([1, 2])
    expect(await store.read((db) => printingsOf(db, 'sheet', 's1'))).toHaveLength(2)

    const place = { userId: 'chen', key: 'memo/new' }
    for (const said of ['一', '二']) await store.tx((db) => saveDraft(db, place, { body: { said }, at: at(3) }))
    expect(await store.read((db) => draftAt(db, place))).toEqual({ body: { said: '二' }, at: 3 })
    expect(await store.read((db) => draftsOf(db, 'chen'))).toEqual([{ key: 'memo/new', at: 3 }])
    await store.tx((db) => dropDraft(db, place))
    expect(await store.read((db) => draftAt(db, place))).toBeNull()

    const id = await store.tx((db) =>
      insertView(db, { userId: 'chen', list: 'orders', name: '我的', filter: { late: true }, at: at(1) }),
    )
    await store.tx((db) => dropView(db, 'somebody', id))
    expect(await store.read((db) => viewsOf(db, 'chen', 'orders'))).toMatchObject([{ id, filter: { late: true } }])
    await store.tx((db) => dropView(db, 'chen', id))
    expect(await store.read((db) => viewsOf(db, 'chen', 'orders'))).toEqual([])
  })

  it('R23.2 notices are kept with the time they were read', async () => {
    const notice = { kind: 'complete', params: { number: 'N-o1' }, orderId: 'o1', memoId: null, group: 'o1' }
    await store.tx((db) => insertNotices(db, ['chen', 'li', 'chen'], { ...notice, at: at(1) }))
    await store.tx((db) => insertNotices(db, ['chen'], { ...notice, at: at(2) }))
    expect(await store.read((db) => countUnread(db, 'chen'))).toBe(2)
    const [newest] = await store.read((db) => noticesOf(db, { userId: 'chen', limit: 1 }))
    if (!newest) throw new Error('no notice')
    expect(newest.at).toBe(2)
    await store.tx((db) => markRead(db, { userId: 'chen', ids: [newest.id], at: at(5) }))
    await store.tx((db) => markRead(db, { userId: 'chen', at: at(6) }))
    const rest = await store.read((db) => noticesOf(db, { userId: 'chen', after: newest, limit: 9 }))
    expect(rest.map((one) => one.readAt)).toEqual([6])
    expect(await store.read((db) => countUnread(db, 'li'))).toBe(1)
  })

  it('R2.2 call-backs are done once; memos are listed page by page', async () => {
    const id = await store.tx((db) =>
      insertCallback(db, {
        memoId: 'o1-memo',
        items: ['quantity'],
        userId: 'chen',
        question: '几卷？',
        createdAt: at(1),
        dueAt: at(9),
      }),
    )
    const finish = () => store.tx((db) => finishCallback(db, id, { at: at(5), byId: 'chen', outcome: '两卷' }))
    expect((await finish())?.outcome).toBe('两卷')
    expect(await finish()).toBeNull()
    expect(await store.read((db) => callbacksOfMemo(db, 'o1-memo'))).toHaveLength(1)

    await store.tx((db) => insertMemo(db, aMemo('m2', { customerId: 'xinhe', takenAt: at(3_000) })))
    const page = (after?: { takenAt: ReturnType<typeof at>; id: string }) =>
      store.read((db) => listMemos(db, { status: 'open', limit: 1, ...(after && { after }) }))
    const [first] = await page()
    expect(first).toMatchObject({ memo: { id: 'm2' }, customer: 'xinhe' })
    expect((await page(first?.memo)).map((one) => one.memo.id)).toEqual(['o1-memo'])
  })

  it('R5.1, R5.2 formulas, repeats and reserves', async () => {
    const formula = { id: 'pf', number: 'PF-1', productId: 'paper', name: '配方', materials: [], process: '涂布' }
    for (const version of [1, 2])
      await store.tx((db) => saveFormula(db, { ...formula, version, from: on('2026-01-01'), note: '', byName: '' }))
    expect((await store.read((db) => formulaById(db, 'pf')))?.version).toBe(2)
    expect((await store.read((db) => formulaById(db, 'pf', 1)))?.version).toBe(1)
    const made = (version: number) =>
      store.tx((db) =>
        insertBatch(db, {
          id: `made-${version}`,
          number: `made-${version}`,
          productId: 'paper',
          specification: '80mm',
          madeOn: on('2026-02-01'),
          location: '',
          formulaId: 'pf',
          formulaVersion: version,
          orderId: null,
          lineId: null,
        }),
      )
    const facts = () => store.read((db) => technicalFacts(db, [aLine('l')]))
    await made(1)
    expect(await facts()).toEqual([
      { lineId: 'l', category: '热敏', formulaId: 'pf', formulaVersion: 2, repeat: false },
    ])
    await made(2)
    expect(await facts()).toEqual([{ lineId: 'l', category: '热敏', formulaId: 'pf', formulaVersion: 2, repeat: true }])

    const none = milli(0)
    await store.tx((db) =>
      insertMaterial(db, {
        id: 'm',
        number: 'M',
        name: '原纸',
        unit: 'kg',
        pinyin: '',
        onHand: none,
        active: true,
        version: 1,
      }),
    )
    const move = (kind: 'in' | 'out', amount: number) =>
      store.tx((db) =>
        moveMaterial(db, {
          materialId: 'm',
          kind,
          quantity: milli(amount),
          orderId: 'o1',
          lineId: 'l',
          at: at(1),
          byId: CLERK.id,
          reason: '',
        }),
      )
    await move('in', 500)
    await move('out', 200)
    expect(await store.read((db) => materialsByIds(db, ['m']))).toMatchObject([{ onHand: 300 }])
    await expect(move('out', 301)).rejects.toMatchObject({ fault: 'check', detail: 'materials' })
  })

  it('R6.1 production lines, and what is promised on them in a period, one order left out', async () => {
    const line = { id: 'coater', name: '涂布', capacityPerDay: milli(9_000), unit: '卷', position: 1, active: true }
    const more = { note: '', version: 1, categories: ['热敏', '医用'] }
    for (const name of ['涂布', '一号涂布']) await store.tx((db) => saveProductionLine(db, { ...line, ...more, name }))
    expect(await store.read(listProductionLines)).toEqual([{ ...line, ...more, name: '一号涂布' }])
    const orderId = 'planned'
    await store.tx((db) => plantOrder(db, orderId))
    const load = (date: string, until: string) => ({
      lineId: `${orderId}-1`,
      productionLine: '一号涂布',
      date: on(date),
      until: on(until),
      quantity: milli(100),
    })
    const loads = [load('2026-11-24', '2026-11-26'), load('2026-11-30', '2026-11-30')]
    await store.tx((db) => replaceProjection(db, { summary: aSummary(orderId), work: [], loads, needs: [] }))
    const daysIn = async (from: string, to: string, exceptOrderId?: string) =>
      (await store.read((db) => plansIn(db, { from: on(from), to: on(to), exceptOrderId }))).map((one) => one.from)
    expect(await daysIn('2026-11-20', '2026-11-23')).toEqual([])
    expect(await daysIn('2026-11-20', '2026-11-24')).toEqual(['2026-11-24'])
    expect(await daysIn('2026-11-26', '2026-11-30')).toEqual(['2026-11-24', '2026-11-30'])
    expect(await daysIn('2026-11-27', '2026-12-30')).toEqual(['2026-11-30'])
    expect(await daysIn('2026-11-20', '2026-12-30', orderId)).toEqual([])
  })

  it('R6.1 a day of a production line is set, set again and as usual again', async () => {
    const day = (capacity: number) => ({
      productionLine: 'coater',
      date: on('2026-11-24'),
      capacity: milli(capacity),
      reason: '检修',
    })
    const period = { from: on('2026-11-24'), to: on('2026-11-24') }
    for (const capacity of [0, 4_000]) await store.tx((db) => setProductionDay(db, day(capacity)))
    expect(await store.read((db) => productionDaysIn(db, period))).toEqual([day(4_000)])
    expect(
      await store.read((db) => productionDaysIn(db, { ...period, from: on('2026-11-25'), to: on('2026-11-25') })),
    ).toEqual([])
    await store.tx((db) => dropProductionDay(db, 'coater', on('2026-11-24')))
    expect(await store.read((db) => productionDaysIn(db, period))).toEqual([])
  })

  it('R23.3 adds a period up from its days', async () => {
    const add = (day: string, member: string, amount: number) =>
      store.tx((db) =>
        addToDay(db, {
          date: on(day),
          measure: 'orders',
          dimension: 'customer',
          member,
          count: 1,
          amount: fen(amount),
          quantity: milli(10),
        }),
      )
    for (const [day, member, amount] of [
      ['2026-11-01', 'xinhe', 100],
      ['2026-11-01', 'xinhe', 50],
      ['2026-11-30', 'haitian', 500],
      ['2026-12-01', 'xinhe', 7],
    ] as const)
      await add(day, member, amount)
    const period = { measure: 'orders', dimension: 'customer', from: on('2026-11-01'), to: on('2026-11-30') }
    expect(await store.read((db) => sumsOfPeriod(db, period))).toEqual([
      { member: 'haitian', count: 1, amount: 500, quantity: 10 },
      { member: 'xinhe', count: 2, amount: 150, quantity: 20 },
    ])
  })
})
