import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { Cell } from '#shared/rules/master-import/column.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()
let customerId: string
beforeAll(async () => {
  customerId = await plantCustomer(on.office, TRUSTED)
})

const supervisor = () => on.office.as.supervisor
const FROM = civilDate('2027-01-01')
const blank = { id: null, version: 0, active: true, reason: '' }

/** Quantities are whole thousandths and prices whole ten-thousandths: a fifth decimal is no whole number any more. */
const BAD = [
  { what: 'a price with five decimals', change: { price: 98_500_000.5 }, field: 'prices.0.price invalid' },
  { what: 'a price of nothing', change: { price: 0 }, field: 'prices.0 notPositive' },
  { what: 'a price below nothing', change: { price: -1 }, field: 'prices.0.price tooSmall' },
  { what: 'a price of 1e21', change: { price: 1e21 }, field: 'prices.0.price tooBig' },
  { what: 'no number', change: { price: Number.NaN }, field: 'prices.0.price invalid' },
  { what: 'a quantity below nothing', change: { minimum: -1_000 }, field: 'prices.0.minimum tooSmall' },
  { what: 'a quantity of 1e21', change: { minimum: 1e21 }, field: 'prices.0.minimum tooBig' },
  { what: 'a quantity with four decimals', change: { minimum: 0.5 }, field: 'prices.0.minimum invalid' },
  { what: 'a product that is not there', change: { productId: 'none' }, field: 'prices.0 unknown' },
]

describe.each(BAD)('$what', ({ change, field }) => {
  const prices = () => {
    const row = { productId: on.office.productId, minimum: 0 as Quantity, price: 98_500_000 as UnitPrice }
    return [{ ...row, ...(change as Partial<typeof row>) }]
  }

  it('R4.4 is refused in a price plan by its row and field, and no plan is made', async () => {
    const { office } = supervisor()
    const before = await office.pricePlans({ text: '', limit: 500 })
    const plan = { name: '2027', scope: 'customer' as const, subject: customerId, from: FROM, to: null }
    const rest = { ...blank, changesFrom: null, endRunning: false, key: newId() }
    expect(await fieldOf(office.savePricePlan({ ...plan, ...rest, prices: prices() }))).toBe(field)
    expect(await office.pricePlans({ text: '', limit: 500 })).toEqual(before)
  })

  it('R4.4 is refused in a contract by its row and field, and no contract is made', async () => {
    const { office } = supervisor()
    const before = await office.contracts({ text: '', limit: 500 })
    const contract = { number: `XS-${newId().slice(-8)}`, customerId, from: civilDate('2028-01-01'), to: null }
    const terms = { payment: { kind: 'prepaid' as const }, signer: '李红', deliveryTerms: '', settlement: '' }
    const input = { ...contract, ...terms, ...blank, fileId: null, key: newId(), prices: prices() }
    expect(await fieldOf(office.saveContract(input))).toBe(field)
    expect(await office.contracts({ text: '', limit: 500 })).toEqual(before)
  })
})

describe('a sheet of prices', () => {
  const sheet = (rows: readonly (readonly Cell[])[], columns: readonly string[]) => ({
    columns: [...columns],
    rows: rows.map((cells, at) => ({ row: at + 2, cells })),
  })
  const COLUMNS = ['plan', 'scope', 'from', 'product', 'minimum', 'price']
  const looked = (kind: MasterKind, rows: readonly (readonly Cell[])[], columns = COLUMNS) =>
    supervisor().imports.dryRun({ kind, table: sheet(rows, columns), changesFrom: null })

  it.each<readonly [minimum: Cell, price: Cell, expected: string]>([
    [0, 9_500, 'new'],
    ['１０', '９，５００．５', 'new'],
    [0, 9_500.123_45, 'price tooManyDecimals'],
    [0, '9500.12345', 'price tooManyDecimals'],
    [0, 0, 'price zeroPrice'],
    [0, -9_500, 'price negative'],
    [0, 1e21, 'price tooLarge'],
    [0, '1e21', 'price notANumber'],
    [0, '九千五', 'price notANumber'],
    [0, true, 'price notANumber'],
    [0, '#VALUE!', 'price formulaError'],
    [0, '', 'price required'],
    [-1, 9_500, 'minimum negative'],
    [1e21, 9_500, 'minimum tooLarge'],
    [0.0005, 9_500, 'minimum tooManyDecimals'],
    ['十吨', 9_500, 'minimum notANumber'],
    ['', 9_500, 'minimum required'],
  ])('R4.4 from %j on at %j is %s', async (minimum, price, expected) => {
    const { rows } = await looked(
      'planRows',
      [['2027 价目', 'class', FROM, 'RM-70-787', minimum, price]].map((row) => [...row, 'B']),
      [...COLUMNS, 'subject'],
    )
    const [row] = rows
    const said = row?.state === 'bad' ? row.problems.map(({ column, code }) => `${column} ${code}`).join() : row?.state
    expect(said).toBe(expected)
  })

  it('refuses at the border what is no cell at all, and more rows than an import takes', async () => {
    const row = ['2027', 'all', FROM, 'RM-70-787', 0]
    const nothing = [Number.NaN, Number.POSITIVE_INFINITY, { formula: '=A1' }, ['9500'], undefined] as unknown[]
    for (const cell of nothing) {
      expect(await fieldOf(looked('planRows', [[...row, cell as Cell]]))).toBe('table.rows.0.cells invalid')
    }
    const many = Array.from({ length: 50_000 }, () => [...row, 9_500])
    expect(await fieldOf(looked('planRows', many))).toBe('table.rows tooLong')
    const wide = [Array.from({ length: 61 }, () => 1)]
    expect(await fieldOf(looked('planRows', wide))).toBe('table.rows.0.cells invalid')
  })
})

it.each([
  [{ cost: 1.5 }, 'cost invalid'],
  [{ cost: -1 }, 'cost tooSmall'],
  [{ cost: 1e21 }, 'cost tooBig'],
  [{ price: 0 }, 'price notPositive'],
  [{ price: 0.5 }, 'price invalid'],
])('R4.7 a product with %j is refused as %s', async (change, field) => {
  const product = { number: `P-${newId().slice(-8)}`, name: '纸', specification: '60g', unit: '吨', category: '' }
  const input = { ...blank, ...product, key: newId(), cost: null, price: null, inspectionItems: [], ...change }
  expect(await fieldOf(supervisor().office.saveProduct(input as never))).toBe(field)
})
