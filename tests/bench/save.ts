import { join } from 'node:path'
import Database from 'better-sqlite3'
import { newId } from '#db/ids.ts'
import { productIdOf, SAMPLE_CUSTOMERS, SAMPLE_PRODUCTS } from '#db/sample/index.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import type { BenchOffice } from './office.ts'
import { openRaw, type RawRow, rawInserts } from './raw.ts'
import { quantile, sideBySide, timed } from './timing.ts'

const LINES = 5

const form = (turn: number): OrderForm => {
  const customer = SAMPLE_CUSTOMERS[turn % (SAMPLE_CUSTOMERS.length - 1)]
  const [contact, , phone] = customer?.contacts[0] ?? ['', '', '']
  const [place, consignee, consigneePhone] = customer?.addresses[0] ?? ['', '', '']
  return {
    customerId: customer?.id ?? null,
    orderType: 'standard',
    terms: {
      contact,
      contactPhone: phone,
      signer: contact,
      customerPo: `BENCH-${turn}`,
      deliveryPlace: place,
      consignee,
      consigneePhone,
      packaging: '牛皮纸',
      label: '每卷两张',
      transport: '送货上门',
      payment: '按合同',
      invoiceKind: '专票',
      invoiceTitle: customer?.name ?? '',
      toleranceBp: 500,
      special: '',
    },
    lines: SAMPLE_PRODUCTS.slice(turn % 20, (turn % 20) + LINES).map((product) => ({
      id: newId(),
      productId: productIdOf(product.number),
      productNumber: product.number,
      productName: product.name,
      specification: product.specification,
      unit: '吨',
      note: '',
      quantity: quantity(3e3),
      unitPrice: unitPrice(product.prices[0] * 1e4),
      requestedDate: civilDate('2026-12-01'),
    })),
    unclear: [],
  }
}

/** The tables that one save inserts into, with the condition that finds what it inserted. */
const WRITTEN = [
  ['orders', 'id = @orderId'],
  ['order_lines', 'order_id = @orderId'],
  ['order_revisions', 'order_id = @orderId'],
  ['papers', 'order_id = @orderId'],
  ['order_summary', 'order_id = @orderId'],
  ['worklist', 'order_id = @orderId'],
  ['production_loads', 'order_id = @orderId'],
  ['search_docs', "kind = 'order' and ref_id = @orderId"],
  ['notices', 'order_id = @orderId'],
  ['audit', 'entity_id = @orderId'],
  ['idempotency', 'key = @key'],
] as const

type Written = { readonly table: string; readonly rows: readonly RawRow[] }

/**
 * Saving an order of five lines (memo to order) through contract, permission, rules, audit and transaction, beside the
 * very same rows and changes written by prepared statements in one transaction into a copy of the same database.
 */
export async function benchSave({ store, clerk, folder, path }: BenchOffice, turns: number) {
  const rawPath = join(folder, 'raw.db')
  await store.backup(rawPath)
  const raw = openRaw(rawPath)
  const insert = rawInserts(raw)
  const reader = new Database(path, { readonly: true })
  const memoRow = reader.prepare<[string], RawRow>('select * from memos where id = ?')
  const readers = WRITTEN.map(([table, where]) => ({
    table,
    find: reader.prepare<[{ orderId?: string; key?: string }], RawRow>(`select * from ${table} where ${where}`),
  }))
  const words = {
    begin: raw.prepare('begin immediate'),
    commit: raw.prepare('commit'),
    serial: raw.prepare(
      "insert into day_serials (series, date, last) values ('', '2026-11-17', 1) on conflict (series, date) do update set last = last + 1",
    ),
    dropWork: raw.prepare('delete from worklist where memo_id = ?'),
    memo: raw.prepare("update memos set status = 'order', order_id = ?, version = version + 1 where id = ?"),
    summary: raw.prepare('delete from order_summary where order_id = ?'),
    work: raw.prepare('delete from worklist where order_id = ?'),
    loads: raw.prepare('delete from production_loads where order_id = ?'),
  }

  const saved = { memoId: '', orderId: '', key: '' }
  const counted = new Map<string, number>()
  const own = async (turn: number): Promise<number> => {
    const memo = await clerk.intake.saveMemo({
      key: newId(),
      id: null,
      version: 0,
      channel: 'telephone',
      phone: '',
      contact: '',
      said: '',
      form: form(turn),
      faxIds: [],
      promisedUntil: null,
    })
    saved.memoId = memo.id
    saved.key = newId()
    return timed(async () => {
      const order = await clerk.intake.toOrder({ key: saved.key, memoId: memo.id, version: memo.version })
      saved.orderId = order.orderId
    })
  }
  const again = async (): Promise<number> => {
    const { orderId, memoId, key } = saved
    const written: readonly Written[] = readers.map(({ table, find }) => ({
      table,
      rows: find.all(table === 'idempotency' ? { key } : { orderId }),
    }))
    for (const { table, rows } of written) counted.set(table, rows.length)
    const memo = memoRow.get(memoId)
    if (memo) insert('memos', { ...memo, status: 'open', order_id: null })
    return timed(() => {
      words.begin.run()
      words.serial.run()
      words.summary.run(orderId)
      words.work.run(orderId)
      words.loads.run(orderId)
      for (const { table, rows } of written) for (const row of rows) insert(table, row)
      words.memo.run(orderId, memoId)
      words.dropWork.run(memoId)
      words.commit.run()
    })
  }
  // The audit's numbers are its key: what memos wrote in between is missing in the copy, which a chain of one table never asks.
  const times = await sideBySide({ warmUp: 60, turns }, own, again)
  reader.close()
  raw.close()
  return {
    rows: Object.fromEntries(counted),
    figures: {
      'save.p50ms': quantile(times.own, 0.5),
      'save.p99ms': quantile(times.own, 0.99),
      'save.raw.p50ms': quantile(times.raw, 0.5),
      'save.raw.p99ms': quantile(times.raw, 0.99),
      'save.ratio.p50': quantile(times.own, 0.5) / quantile(times.raw, 0.5),
      'save.ratio.p99': quantile(times.own, 0.99) / quantile(times.raw, 0.99),
    },
  }
}
