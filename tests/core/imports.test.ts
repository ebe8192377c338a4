import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '#db/audit.ts'
import { newId } from '#db/ids.ts'
import { plantSampleOffice } from '#electron/sample/index.ts'
import type { RowOutcome } from '#shared/contract/imports.ts'
import { cellFor } from '#shared/rules/master-import/cell-out.ts'
import type { Cell, RowValues } from '#shared/rules/master-import/column.ts'
import { columnsFor } from '#shared/rules/master-import/columns.ts'
import { MASTER_KINDS, type MasterKind } from '#shared/rules/master-import/kinds.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { ENGINES, removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { openDesk, type Place } from '#tests/support/test-desk/open.ts'
import { fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

afterAll(removeFolders)

const sheet = (columns: readonly string[], ...rows: readonly (readonly Cell[])[]) => ({
  columns: [...columns],
  rows: rows.map((cells, at) => ({ row: at + 2, cells })),
})
type Table = ReturnType<typeof sheet>

const looked = (place: Place, kind: MasterKind, table: Table) =>
  place.imports.dryRun({ kind, table, changesFrom: null })
const states = (rows: readonly RowOutcome[]) => rows.map(({ row, state }) => `${row} ${state}`)

/** A dry run, and right after it the import of what it showed. */
async function imported(place: Place, kind: MasterKind, table: Table, take: 'allGood' | 'allOrNothing' = 'allGood') {
  const { rows } = await looked(place, kind, table)
  const stamps = rows.map(({ stamp }) => stamp)
  return place.imports.run({ key: newId(), kind, table, changesFrom: null, take, stamps, reason: '物料.xlsx' })
}

async function wholeSheet(place: Place, kind: MasterKind, limit = 50): Promise<readonly RowValues[]> {
  const all: RowValues[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: { readonly rows: readonly RowValues[]; readonly next: string | null } = await place.imports.sheet({
      kind,
      text: '',
      after,
      limit,
    })
    all.push(...page.rows)
    after = page.next
  }
  return all
}

const NOTHING_LEFT = { new: 0, changed: 0, unchanged: 0, bad: 0, left: [], leftCount: 0 }
const PRODUCTS = ['number', 'name', 'specification', 'unit', 'cost']
const THREE_BAD = sheet(
  PRODUCTS,
  ['GL-62', '格拉辛纸', '62g/m² 1090mm', '吨', 9_100],
  ['GL-63', '格拉辛纸', '63g/m²', '吨', '9100.00001'],
  ['GL-64', '', '64g/m²', '吨', 9_100],
  ['GL-65', '格拉辛纸', '65g/m²', '吨', 9_100.5],
  ['GL-66', '格拉辛纸', '66g/m²', '吨', '约 9100'],
)

describe.each(ENGINES)('on $name', ({ open }) => {
  let on: OpenOffice
  beforeAll(async () => {
    on = await openOffice(open)
  })
  afterAll(() => on.close())
  const products = async () => (await on.office.as.clerk.office.products({ limit: 500 })).map(({ number }) => number)

  it('names every bad row and saves nothing in a dry run', async () => {
    const { counts, rows } = await looked(on.office.as.supervisor, 'products', THREE_BAD)
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, bad: 3 })
    expect(states(rows)).toEqual(['2 new', '3 bad', '4 bad', '5 new', '6 bad'])
    expect(rows.flatMap((one) => (one.state === 'bad' ? one.problems : []))).toEqual([
      { column: 'cost', code: 'tooManyDecimals', said: '9100.00001' },
      { column: 'name', code: 'required', said: '' },
      { column: 'cost', code: 'notANumber', said: '约 9100' },
    ])
    expect(await products()).toEqual(['RM-70-787'])
  })

  it('imports none while one is bad, where all or nothing was asked, and else all of the good', async () => {
    const { supervisor } = on.office.as
    expect(await fieldOf(imported(supervisor, 'products', THREE_BAD, 'allOrNothing'))).toBe('table.rows badRows')
    expect(await products()).toEqual(['RM-70-787'])
    const heard = on.office.desk.heard.length
    expect(await imported(supervisor, 'products', THREE_BAD)).toEqual({ ...NOTHING_LEFT, new: 2, bad: 3 })
    expect(await products()).toEqual(['GL-62', 'GL-65', 'RM-70-787'])
    expect(on.office.desk.heard.slice(heard).map(({ topic }) => topic)).toEqual(['customer'])
    const history = await on.store.read((db) => verifyAudit(db))
    expect(history.whole).toBe(true)
  })

  it('changes what is there, with an audit entry for each record, and finds nothing left to do afterwards', async () => {
    const { supervisor } = on.office.as
    const table = sheet(['number', 'unit'], ['GL-62', '卷'], ['GL-65', '吨'])
    const { rows } = await looked(supervisor, 'products', table)
    expect(rows.map(({ state }) => state)).toEqual(['changed', 'unchanged'])
    expect(rows[0]?.state === 'changed' && rows[0].changes).toEqual([{ column: 'unit', before: '吨', after: '卷' }])
    await imported(supervisor, 'products', table)
    const id = (await supervisor.office.products({ limit: 500 })).find((one) => one.number === 'GL-62')?.id ?? ''
    const past = await supervisor.office.history({ entity: 'product', id })
    expect(JSON.stringify(past)).toContain('卷')
    expect((await looked(supervisor, 'products', table)).counts).toEqual({ new: 0, changed: 0, unchanged: 2, bad: 0 })
  })

  it('R19.3 refuses and names what somebody changed since the dry run, and saves nothing of the file', async () => {
    const { supervisor } = on.office.as
    const table = sheet(['number', 'unit'], ['GL-62', '箱'], ['GL-65', '箱'])
    const { rows } = await looked(supervisor, 'products', table)
    await imported(supervisor, 'products', sheet(['number', 'name'], ['GL-65', '格拉辛纸（新）']))
    const run = {
      key: newId(),
      kind: 'products' as const,
      table,
      changesFrom: null,
      take: 'allGood' as const,
      reason: 'x',
    }
    const refusal = await refusalOf(supervisor.imports.run({ ...run, stamps: rows.map(({ stamp }) => stamp) }))
    expect(refusal.code).toBe('CLASH')
    expect(refusal.data).toMatchObject({ by: '林国华', changes: [{ path: 'rows.3', before: 'GL-65', after: null }] })
    const units = (await supervisor.office.products({ limit: 500 })).map(({ number, unit }) => `${number} ${unit}`)
    expect(units).toEqual(['GL-62 卷', 'GL-65 吨', 'RM-70-787 吨'])
  })

  it('saves once, however often it is asked with one key', async () => {
    const { supervisor } = on.office.as
    const table = sheet(PRODUCTS, ['ONCE-1', '一次', '60g', '吨', ''])
    const { rows } = await looked(supervisor, 'products', table)
    const run = {
      key: newId(),
      kind: 'products' as const,
      table,
      changesFrom: null,
      take: 'allGood' as const,
      stamps: rows.map(({ stamp }) => stamp),
      reason: 'x',
    }
    const answers = [await supervisor.imports.run(run), await supervisor.imports.run(run)]
    expect(answers).toEqual([
      { ...NOTHING_LEFT, new: 1 },
      { ...NOTHING_LEFT, new: 1 },
    ])
    expect(await fieldOf(supervisor.imports.run({ ...run, reason: 'y' }))).toBe('key usedTwice')
    expect(await supervisor.imports.progress({ key: run.key })).toBeNull()
  })
})

describe('who imports what', () => {
  let on: OpenOffice
  let customerNumber: string
  beforeAll(async () => {
    on = await openOffice(tempSqlite)
    await plantCustomer(on.office, { class: 'B' })
    const [customer] = await on.office.as.clerk.office.customers({ limit: 1 })
    customerNumber = customer?.number ?? ''
  })
  afterAll(() => on.close())

  it('R4.1 R4.2 lets finance import credit limits and nothing of classes, and nobody else anything', async () => {
    const { finance, supervisor, clerk } = on.office.as
    const credit = sheet(['number', 'creditLimit'], [customerNumber, 123_456.78])
    const classes = sheet(['number', 'class', 'classReason'], [customerNumber, 'A', '年度评定 2027'])
    expect((await looked(finance, 'customers', classes)).counts.bad).toBe(1)
    expect((await looked(supervisor, 'customers', credit)).counts.bad).toBe(1)
    expect(await imported(finance, 'customers', credit)).toMatchObject({ changed: 1 })
    expect(await imported(supervisor, 'customers', classes)).toMatchObject({ changed: 1 })
    const [customer] = await clerk.office.customers({ limit: 1 })
    expect([customer?.creditLimit, customer?.class]).toEqual([12_345_678, 'A'])
    expect(await fieldOf(looked(finance, 'products', THREE_BAD))).toBe('FORBIDDEN')
    expect(await fieldOf(looked(clerk, 'customers', credit))).toBe('FORBIDDEN')
  })

  it('R4.7 exports no cost to those who may not see it', async () => {
    const [seen] = await wholeSheet(on.office.as.supervisor, 'products')
    const [hidden] = await wholeSheet(on.office.as.clerk, 'products')
    expect([Object.keys(seen ?? {}).includes('cost'), Object.keys(hidden ?? {}).includes('cost')]).toEqual([
      true,
      false,
    ])
  })

  it('refuses columns that the kind does not have, and numbers of rows that come twice', async () => {
    const { supervisor } = on.office.as
    expect(await fieldOf(looked(supervisor, 'products', sheet(['number', 'colour'], ['1', 'red'])))).toBe(
      'table.columns.colour unknown',
    )
    const twice = { columns: ['number'], rows: [1, 1].map((row) => ({ row, cells: ['x'] })) }
    expect(await fieldOf(looked(supervisor, 'products', twice))).toBe('table.rows duplicate')
    const many = {
      columns: ['number'],
      rows: Array.from({ length: 20_001 }, (_, at) => ({ row: at + 1, cells: [at] })),
    }
    expect(await fieldOf(looked(supervisor, 'products', many))).toBe('table.rows tooLong')
  })

  it('R4.4 brings in people, articles, contracts and prices, and a new plan price from today on', async () => {
    const { supervisor } = on.office.as
    const who = customerNumber
    const good = async (kind: MasterKind, table: Table) => {
      const { rows } = await looked(supervisor, kind, table)
      expect(rows.flatMap((one) => (one.state === 'bad' ? one.problems : []))).toEqual([])
      return imported(supervisor, kind, table)
    }
    await good('contacts', sheet(['customer', 'name', 'signs'], [who, '王芳', '是'], [who, '李红', 'N']))
    await good('addresses', sheet(['customer', 'place', 'phone'], [who, '昆山市玉山镇 1 号', 13_862_114_470]))
    await good('articles', sheet(['customer', 'article', 'product'], [who, 'HT-70', 'RM-70-787']))
    await good(
      'contracts',
      sheet(
        ['number', 'customer', 'from', 'payment', 'deposit', 'signer'],
        ['XS-9', who, '2026/11/1', 'deposit', '30%', '李红'],
      ),
    )
    await good(
      'contractPrices',
      sheet(
        ['contract', 'product', 'minimum', 'price'],
        ['XS-9', 'RM-70-787', 0, 9_700],
        ['XS-9', 'RM-70-787', 5, 9_650.5],
      ),
    )
    const [row] = await wholeSheet(supervisor, 'planRows')
    expect(row).toMatchObject({ product: 'RM-70-787', minimum: 0, price: 98_500_000, scope: 'all' })
    await good(
      'planRows',
      sheet(
        ['plan', 'from', 'product', 'minimum', 'price'],
        [String(row?.plan), String(row?.from), 'RM-70-787', 0, 9_900],
      ),
    )
    expect((await wholeSheet(supervisor, 'planRows')).map(({ price }) => price)).toContain(99_000_000)
    expect(await wholeSheet(supervisor, 'contractPrices')).toEqual([
      { contract: 'XS-9', product: 'RM-70-787', productName: '热敏纸', minimum: 0, price: 97_000_000 },
      { contract: 'XS-9', product: 'RM-70-787', productName: '热敏纸', minimum: 5_000, price: 96_505_000 },
    ])
    expect((await wholeSheet(supervisor, 'contacts')).map(({ name, signs }) => `${name} ${signs}`)).toEqual([
      '李红 false',
      '王芳 true',
    ])
    expect(on.office.desk.faults).toEqual([])
  })

  it('imports two thousand rows and says how far it is', async () => {
    const { supervisor } = on.office.as
    const table = sheet(
      PRODUCTS,
      ...Array.from({ length: 2_000 }, (_, at): readonly Cell[] => [`BULK-${at}`, '纸', '60g', '吨', 1]),
    )
    const { rows } = await looked(supervisor, 'products', table)
    const key = newId()
    const run = supervisor.imports.run({
      key,
      kind: 'products',
      table,
      changesFrom: null,
      take: 'allOrNothing',
      stamps: rows.map(({ stamp }) => stamp),
      reason: 'x',
    })
    let seen: { readonly done: number; readonly total: number } | null = null
    const watch = setInterval(
      () =>
        void supervisor.imports.progress({ key }).then((now) => {
          seen = now ?? seen
        }),
      20,
    )
    await run
    clearInterval(watch)
    expect(seen).toMatchObject({ total: 2_000 })
    expect(await wholeSheet(supervisor, 'products', 500)).toHaveLength(2_001)
  })

  it('R4.4 of two plans that share name and first day it takes neither: whose price it would be is not guessed', async () => {
    const { office: desk, imports: excel } = on.office.as.supervisor
    const [product] = await desk.products({ text: '', limit: 1 })
    const from = civilDate('2030-01-01')
    const plan = { id: null, version: 0, name: '2030价目', scope: 'class' as const, from, to: null, active: true }
    const rest = { reason: '', changesFrom: null, endRunning: false }
    for (const subject of ['A', 'B']) {
      const prices = [{ productId: product?.id ?? '', minimum: quantity(0), price: unitPrice(100_0000) }]
      await desk.savePricePlan({ ...plan, ...rest, key: newId(), subject, prices })
    }
    const row = (columns: string[], cells: string[]) =>
      excel.dryRun({ kind: 'planRows', table: { columns, rows: [{ row: 2, cells }] }, changesFrom: null })
    const said = ['2030价目', '2030-01-01', product?.number ?? '', '5', '3.5']
    const short = await row(['plan', 'from', 'product', 'minimum', 'price'], said)
    const whole = await row(
      ['plan', 'from', 'product', 'minimum', 'price', 'scope', 'subject'],
      [...said, 'class', 'A'],
    )
    const codes = [short, whole].flatMap(({ rows }) =>
      rows.flatMap((one) =>
        one.state === 'bad' ? one.problems.map(({ column, code }) => `${column} ${code}`) : one.state,
      ),
    )
    expect(codes).toEqual(['plan ambiguous', 'plan ambiguous'])
  })
})

describe('the sample company', () => {
  let place: { readonly supervisor: Place }
  let close: () => Promise<void>
  beforeAll(async () => {
    const store = await tempSqlite()
    const desk = openDesk(store, instantOf(civilDate('2026-11-17'), '14:32', 'Asia/Shanghai'))
    await plantSampleOffice(desk.services)
    const tiles = (await desk.place().session.state({})).tiles
    const supervisor = desk.place()
    await supervisor.session.signIn({
      userId: tiles.find((one) => one.roles.includes('supervisor'))?.id ?? '',
      pin: '1234',
    })
    place = { supervisor }
    close = () => store.close()
  })
  afterAll(() => close())

  it.each(MASTER_KINDS)('comes back from Excel unchanged, row by row: %s', async (kind) => {
    const columns = columnsFor(kind, true)
    const values = await wholeSheet(place.supervisor, kind, 7)
    const table = {
      columns: columns.map(({ key }) => key),
      rows: values.map((row, at) => ({
        row: at + 2,
        cells: columns.map((column) => cellFor(column, row[column.key] ?? null)),
      })),
    }
    expect(values.length).toBeGreaterThan(2)
    const { counts, rows } = await looked(place.supervisor, kind, table)
    expect(rows.flatMap((one) => (one.state === 'bad' ? one.problems : []))).toEqual([])
    expect(counts).toEqual({ new: 0, changed: 0, bad: 0, unchanged: values.length })
  })

  it('keeps what the filter of the list keeps', async () => {
    const rows = await place.supervisor.imports.sheet({ kind: 'contacts', text: '宏达', after: null, limit: 100 })
    expect(new Set(rows.rows.map(({ customerName }) => customerName))).toEqual(new Set(['宏达印刷有限公司']))
    const none = await place.supervisor.imports.sheet({
      kind: 'contacts',
      text: '宏达',
      which: 'inactive',
      after: null,
      limit: 100,
    })
    expect(none.rows).toEqual([])
  })
})
