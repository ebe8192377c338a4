import { describe, expect, it } from 'vitest'
import { verifyAudit } from '#db/audit.ts'
import { newId } from '#db/ids.ts'
import type { Cell } from '#shared/rules/master-import/column.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { refusalOf } from '#tests/support/test-desk/refusals.ts'

const COLUMNS = ['number', 'name', 'specification', 'unit']
const table = (count: number, row: (at: number) => readonly Cell[]) => ({
  columns: [...COLUMNS],
  rows: Array.from({ length: count }, (_, at) => ({ row: at + 2, cells: row(at) })),
})
const goods = (count: number, unit = '吨') => table(count, (at) => [`P-${1_000 + at}`, '格拉辛纸', `${at}mm`, unit])

const on = officeForFile()

const supervisor = () => on.office.as.supervisor

async function asked(sheet: ReturnType<typeof goods>) {
  const { rows } = await supervisor().imports.dryRun({ kind: 'products', table: sheet, changesFrom: null })
  const stamps = rows.map(({ stamp }) => stamp)
  const rest = { kind: 'products' as const, changesFrom: null, take: 'allOrNothing' as const, reason: '物料.xlsx' }
  return { ...rest, key: newId(), table: sheet, stamps }
}
const product = async (number: string) => {
  const rows = await supervisor().office.products({ text: number, limit: 20 })
  const found = rows.find((one) => one.number === number)
  if (!found) throw new Error(`no product ${number}`)
  return { ...found, inspectionItems: [...found.inspectionItems] }
}

/** Waits until the import has saved its first portion and has more to come. */
async function begun(key: string): Promise<void> {
  for (;;) {
    const seen = await supervisor().imports.progress({ key })
    if (seen && seen.done > 0) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('an import of more rows than are saved in one (ADR 6)', () => {
  it('lets others save in between, and they wait for one portion alone', async () => {
    const run = await asked(goods(800))
    const whole = supervisor().imports.run(run)
    await begun(run.key)
    await on.store.tx(async () => undefined)
    expect(await supervisor().imports.progress({ key: run.key })).toMatchObject({ total: 800 })
    expect(await whole).toMatchObject({ new: 800, bad: 0, left: [], leftCount: 0 })
    expect((await on.store.read(verifyAudit)).whole).toBe(true)
  })

  it('R19.3 leaves what somebody changed meanwhile as he saved it, names its row, and saves all others', async () => {
    const last = await product('P-1799')
    const run = await asked(goods(800, '卷'))
    const whole = supervisor().imports.run(run)
    await begun(run.key)
    await supervisor().office.saveProduct({ ...last, key: newId(), name: '格拉辛纸（新）', price: null })
    expect(await whole).toEqual({
      new: 0,
      changed: 799,
      unchanged: 0,
      bad: 0,
      left: [{ row: 801, name: 'P-1799' }],
      leftCount: 1,
    })
    expect(await product('P-1799')).toMatchObject({ name: '格拉辛纸（新）', unit: '吨' })
    expect(await product('P-1798')).toMatchObject({ name: '格拉辛纸', unit: '卷' })
    const again = await supervisor().imports.dryRun({ kind: 'products', table: run.table, changesFrom: null })
    expect(again.counts).toEqual({ new: 0, changed: 1, unchanged: 799, bad: 0 })
  })

  it('answers both who ask with one key while it runs, and saves once', async () => {
    const run = await asked(goods(300, '张'))
    const before = await product('P-1000')
    const answers = await Promise.all([supervisor().imports.run(run), supervisor().imports.run(run)])
    expect(answers.map(({ changed, leftCount }) => [changed, leftCount])).toEqual([
      [300, 0],
      [300, 0],
    ])
    expect((await product('P-1000')).version).toBe(before.version + 1)
  })
})

describe('an import of at most a hundred rows', () => {
  it('R19.3 is one save: where a record changed after it was judged, nothing of the file is saved', async () => {
    const run = await asked(goods(100, '箱'))
    const judged = on.store.readLong.bind(on.store)
    const last = await product('P-1099')
    // Whoever saves between the last look at the records and the import's own transaction.
    on.office.desk.services.store.readLong = async (fn) => {
      const seen = await judged(fn)
      on.office.desk.services.store.readLong = judged
      await supervisor().office.saveProduct({ ...last, key: newId(), name: '牛皮纸', price: null })
      return seen
    }
    const refusal = await refusalOf(supervisor().imports.run(run))
    expect(refusal.code).toBe('CLASH')
    expect(refusal.data).toMatchObject({ by: '林国华', changes: [{ path: 'rows.101', before: 'P-1099', after: null }] })
    expect((await product('P-1000')).unit).toBe('张')
    expect(await product('P-1099')).toMatchObject({ name: '牛皮纸', unit: '张' })
  })
})
