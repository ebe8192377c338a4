import { describe, expect, it } from 'vitest'
import type { Cell, RowValues } from '#shared/rules/master-import/column.ts'
import { COLUMNS } from '#shared/rules/master-import/columns.ts'
import { likelyKind, recogniseColumns } from '#shared/rules/master-import/headings.ts'
import { keyOf, planKeyOf } from '#shared/rules/master-import/keys.ts'
import { MASTER_KINDS, type MasterKind } from '#shared/rules/master-import/kinds.ts'
import { readRows } from '#shared/rules/master-import/read-rows.ts'
import type { Known, KnownRecord, Period, Rights, RowVerdict } from '#shared/rules/master-import/table.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const EVERYTHING: Rights = { roles: ['supervisor', 'finance'], seesCost: true }
const REFERENCES = {
  customer: new Map([
    ['C0001', 'C0001'],
    ['恒通包装有限公司', 'C0001'],
    ['C0002', 'C0002'],
    ['宏达印刷有限公司', 'C0002'],
  ]),
  product: new Map([['RM-70-787', 'RM-70-787']]),
  sales: new Map<string, string | null>([
    ['刘洋', '刘洋'],
    ['张伟', null],
  ]),
  clerk: new Map([['周敏', '周敏']]),
  category: new Map([['热敏纸', '热敏纸']]),
  contract: new Map([['XS-1', 'XS-1']]),
}

const PRODUCT: RowValues = {
  number: 'RM-70-787',
  name: '热敏纸',
  specification: '70g/m² 787mm',
  unit: '吨',
  category: '热敏纸',
  cost: 81_000_000,
  inspectionItems: '克重、白度',
  active: true,
}
const CUSTOMER: RowValues = {
  number: 'C0001',
  name: '恒通包装有限公司',
  shortName: '恒通',
  class: 'A',
  classReason: '年度评定',
  creditLimit: 50_000_000,
  sales: '刘洋',
  clerk: '周敏',
  phone: '0512-6588 2107',
  fax: '',
  region: '苏州',
  invoiceTitle: '恒通包装有限公司',
  taxNumber: '913205007890123456',
  blacklisted: false,
  blacklistReason: '',
  remark: '',
  active: true,
}

function known(kind: MasterKind, records: readonly RowValues[] = [], more: Partial<Known> = {}): Known {
  const entries = records.map((values, at): [string, KnownRecord] => [
    keyOf(kind, values) ?? '',
    { id: `id-${at + 1}`, version: 3, values },
  ])
  return { records: new Map(entries), references: REFERENCES, parents: new Map(), periods: new Map(), ...more }
}

/** A sheet as one sees it: headings by their keys, rows from Excel's row 2 on. */
const sheet = (columns: readonly string[], ...rows: readonly (readonly Cell[])[]) => ({
  columns,
  rows: rows.map((cells, at) => ({ row: at + 2, cells })),
})

/** `3 bad price tooManyDecimals`, `2 new`, `4 changed price 100→200`: a verdict as one line. */
const line = (one: RowVerdict): string =>
  one.state === 'bad'
    ? `${one.row} bad ${one.problems.map(({ column, code, other }) => [column ?? '-', code, ...(other ? [other] : [])].join(' ')).join(', ')}`
    : [`${one.row} ${one.state}`, ...one.changes.map((c) => `${c.column} ${c.before}→${c.after}`)].join(' ')
const lines = (kind: MasterKind, table: ReturnType<typeof sheet>, has: Known, rights = EVERYTHING) =>
  readRows(kind, table, has, rights).map(line)

describe('cells', () => {
  const said = (
    column: string,
    cell: Cell,
    kind: MasterKind = 'products',
    base: readonly (readonly [string, Cell])[] = [],
  ) => {
    const all = [...base.filter(([key]) => key !== column), [column, cell] as const]
    const [verdict] = readRows(
      kind,
      sheet(
        all.map(([key]) => key),
        all.map(([, value]) => value),
      ),
      known(kind),
      EVERYTHING,
    )
    if (!verdict) throw new Error('no verdict')
    return verdict.state === 'bad' ? verdict.problems.map(({ code }) => code).join() : verdict.values[column]
  }
  const product = (column: string, cell: Cell) =>
    said(column, cell, 'products', [
      ['number', 'X-1'],
      ['name', '纸'],
      ['specification', '60g'],
      ['unit', '吨'],
    ])
  const contract = (column: string, cell: Cell, payment = 'prepaid') =>
    said(column, cell, 'contracts', [
      ['number', 'XS-9'],
      ['customer', 'C0001'],
      ['from', '2026-01-01'],
      ['payment', payment],
      ['signer', '李红'],
    ])
  const customer = (column: string, cell: Cell) => said(column, cell, 'customers', [['name', '新客户']])

  it.each([
    [9850.1234, 98_501_234],
    ['9,850.12', 98_501_200],
    ['９８５０．５', 98_505_000],
    [0, 0],
    [0.0001, 1],
    [9850.12345, 'tooManyDecimals'],
    [0.1 + 0.2, 'tooManyDecimals'],
    [0.000_000_1, 'tooManyDecimals'],
    ['12,5', 'notANumber'],
    ['九千', 'notANumber'],
    [-1, 'negative'],
    [1e21, 'tooLarge'],
    ['10000000.0001', 'tooLarge'],
    [true, 'notANumber'],
    ['#N/A', 'formulaError'],
    ['', null],
    ['  ', null],
  ])('a unit price of %j is %j', (cell, expected) => expect(product('cost', cell)).toBe(expected))

  it.each([
    [500_000, 50_000_000],
    ['500000.00', 50_000_000],
    [0.005, 'tooManyDecimals'],
    ['1e5', 'notANumber'],
  ])('R4.2 a credit limit of %j is %j fen', (cell, expected) => expect(customer('creditLimit', cell)).toBe(expected))

  it.each([
    ['是', true],
    ['Ｙ', true],
    [1, true],
    [false, false],
    ['否', false],
    ['n', false],
    ['也许', 'notYesNo'],
    [2, 'notYesNo'],
    ['', true],
  ])('a yes or no of %j is %j', (cell, expected) => expect(product('active', cell)).toBe(expected))

  it.each([
    ['2026-3-1', '2026-03-01'],
    ['2026/12/31', '2026-12-31'],
    ['2026.1.5', '2026-01-05'],
    ['２０２６年1月5日', '2026-01-05'],
    [20_260_105, '2026-01-05'],
    ['2026-02-30', 'notADay'],
    ['1月5日', 'notADay'],
    [46_027, 'notADay'],
    ['1999-12-31', 'dayOutOfRange'],
    [true, 'notADay'],
  ])('a day of %j is %j', (cell, expected) => expect(contract('from', cell)).toBe(expected))

  it.each([
    [30, 3_000],
    ['30%', 3_000],
    ['33.33 ％', 3_333],
    [0.3, 'shareOrPercent'],
    ['30.001%', 'tooManyDecimals'],
    [101, 'tooLarge'],
  ])('R4.3 a deposit of %j is %j basis points', (cell, expected) =>
    expect(contract('deposit', cell, 'deposit')).toBe(expected),
  )

  it.each([
    [30, 30],
    ['30', 30],
    [30.5, 'notWhole'],
    [366, 'tooLarge'],
    ['三十', 'notANumber'],
  ])('R4.3 credit days of %j are %j', (cell, expected) => expect(contract('days', cell, 'credit')).toBe(expected))

  it.each([
    ['CashOnDelivery', 'cashOnDelivery'],
    ['赊账', 'unknownChoice'],
  ])('a choice of %j is %j', (cell, expected) => expect(contract('payment', cell)).toBe(expected))

  it.each([
    [13_862_114_470, '13862114470'],
    ['  苏州  ', '苏州'],
    [913_205_007_890_123_500, 'digitsLost'],
    ['长'.repeat(201), 'tooLong'],
    [true, 'notText'],
    ['坏\u0000字', 'unreadable'],
    ['#REF!', 'formulaError'],
  ])('a text of %j is %j', (cell, expected) => expect(customer('taxNumber', cell)).toBe(expected))
})

describe('products', () => {
  const has = known('products', [PRODUCT])

  it('tells new, changed, unchanged and bad rows apart, and leaves fields without a column as they are', () => {
    const table = sheet(
      ['number', 'name', 'specification', 'unit'],
      ['RM-70-787', '热敏纸', '70g/m² 787mm', '吨'],
      ['NEW-1', '格拉辛纸', '62g/m²', '吨'],
      ['NEW-2', '格拉辛纸', '', '吨'],
    )
    expect(lines('products', table, has)).toEqual(['2 unchanged', '3 new', '4 bad specification required'])
    expect(lines('products', sheet(['number', 'unit'], [' ＲＭ-70-787 ', '公斤']), has)).toEqual([
      '2 changed unit 吨→公斤',
    ])
  })

  it('names every reason of a row, not the first alone', () => {
    const table = sheet(
      ['number', 'name', 'specification', 'unit', 'cost', 'category'],
      ['N', '', '60g', '吨', 'abc', '瓦楞'],
    )
    expect(lines('products', table, has)).toEqual(['2 bad category unknownReference, cost notANumber, name required'])
  })

  it('takes neither of two rows that mean the same product', () => {
    const table = sheet(['number', 'unit'], ['RM-70-787', '公斤'], ['rm', '吨'], ['RM-70-787', '卷'])
    expect(lines('products', table, has)).toEqual([
      '2 bad - double 4',
      '3 bad name required, specification required',
      '4 bad - double 2',
    ])
  })

  it('empties what was emptied, and refuses to empty what must be there', () => {
    const table = sheet(['number', 'name', 'category', 'cost'], ['RM-70-787', '热敏纸', '', ''])
    expect(lines('products', table, has)).toEqual(['2 changed category 热敏纸→ cost 81000000→null'])
    expect(lines('products', sheet(['number', 'name'], ['RM-70-787', '']), has)).toEqual(['2 bad name required'])
  })

  it('R4.7 takes no cost from those who may not see it, and tells them none', () => {
    const table = sheet(['number', 'cost'], ['RM-70-787', 8100])
    expect(lines('products', table, has, { roles: ['supervisor'], seesCost: false })).toEqual(['2 bad cost costHidden'])
    expect(
      lines('products', sheet(['number', 'unit'], ['RM-70-787', '吨']), has, {
        roles: ['supervisor'],
        seesCost: false,
      }),
    ).toEqual(['2 unchanged'])
  })
})

describe('customers', () => {
  const has = known('customers', [CUSTOMER])

  it('finds a customer by number; a new one may have one, and has a name that is not there yet', () => {
    const table = sheet(
      ['number', 'name', 'phone'],
      ['C0001', '恒通包装有限公司', '0512-6588 2107'],
      ['', '新客户', '010-1'],
      ['', '宏达印刷有限公司', ''],
      ['C0099', '谁', ''],
      ['C0098', '恒通包装有限公司', ''],
      ['', ' 新客户 ', '010-2'],
    )
    expect(lines('customers', table, has)).toEqual([
      '2 unchanged',
      '3 bad - double 7',
      '4 bad name nameTaken C0002',
      '5 new',
      '6 bad name nameTaken C0001',
      '7 bad - double 3',
    ])
  })

  it('R4.1 R4.2 leaves class and black list to the supervisor and the credit limit to finance', () => {
    const table = sheet(['number', 'class', 'classReason'], ['C0001', 'B', '三季度复评'])
    const credit = sheet(['number', 'class', 'creditLimit'], ['C0001', 'A', 600_000])
    expect(lines('customers', table, has, { roles: ['finance'], seesCost: false })).toEqual([
      '2 bad class supervisorOnly',
    ])
    expect(lines('customers', credit, has, { roles: ['supervisor'], seesCost: false })).toEqual([
      '2 bad creditLimit financeOnly',
    ])
    expect(lines('customers', table, has)).toEqual(['2 changed class A→B classReason 年度评定→三季度复评'])
    expect(lines('customers', sheet(['number', 'class'], ['C0001', 'B']), has)).toEqual([
      '2 bad classReason standardMissing',
    ])
    expect(lines('customers', sheet(['number', 'blacklisted'], ['C0001', '是']), has)).toEqual([
      '2 bad blacklistReason required',
    ])
  })

  it('never sets a credit limit to nothing because its cell is empty', () => {
    expect(lines('customers', sheet(['number', 'creditLimit'], ['C0001', '']), has)).toEqual([
      '2 bad creditLimit required',
    ])
    expect(lines('customers', sheet(['name', 'creditLimit'], ['新客户', '']), has)).toEqual(['2 new'])
  })

  it('names a colleague whom nobody knows, and one of two with the same name', () => {
    const table = sheet(['name', 'sales'], ['新一', '王五'], ['新二', '张伟'], ['新三', '刘洋'])
    expect(lines('customers', table, has)).toEqual([
      '2 bad sales unknownReference',
      '3 bad sales ambiguousReference',
      '4 new',
    ])
  })
})

describe('what belongs to a customer', () => {
  it('takes him by number or by name', () => {
    const contact = {
      customer: 'C0001',
      name: '李红',
      duty: '采购',
      phone: '1',
      email: '',
      wechat: '',
      signs: true,
      active: true,
    }
    const table = sheet(
      ['customer', 'name', 'duty'],
      ['恒通包装有限公司', '李红', '采购主管'],
      ['C0001', '王五', ''],
      ['C9', '李', ''],
    )
    expect(lines('contacts', table, known('contacts', [contact]))).toEqual([
      '2 changed duty 采购→采购主管',
      '3 new',
      '4 bad customer unknownReference',
    ])
  })

  it('names a record of which there are two', () => {
    const has = known('addresses')
    const twice = { ...has, records: new Map([['C0001\n苏州', 'ambiguous' as const]]) }
    expect(lines('addresses', sheet(['customer', 'place'], ['C0001', '苏州']), twice)).toEqual(['2 bad - ambiguous'])
  })

  it('R4.4 knows a customer’s article by customer, article and product', () => {
    const table = sheet(['customer', 'article', 'product'], ['C0001', 'HT-7', 'RM-70-787'], ['C0001', 'HT-7', 'RM-99'])
    expect(lines('articles', table, known('articles'))).toEqual(['2 new', '3 bad product unknownReference'])
  })
})

describe('contracts', () => {
  const COLUMNS_SAID = ['number', 'customer', 'from', 'to', 'payment', 'deposit', 'days', 'signer'] as const
  const contract = (values: Partial<Record<string, Cell>>): RowValues => ({
    number: 'XS-1',
    customer: 'C0001',
    from: '2026-01-01',
    to: '2026-12-31',
    payment: 'deposit',
    deposit: 3_000,
    days: null,
    signer: '李红',
    deliveryTerms: '',
    settlement: '',
    active: true,
    ...values,
  })
  const period = (name: string, from: string, to: string | null): Period => ({
    name,
    subject: 'C0001',
    from: civilDate(from),
    to: to === null ? null : civilDate(to),
  })
  const has = known('contracts', [contract({})], {
    periods: new Map([['XS-1', period('XS-1', '2026-01-01', '2026-12-31')]]),
  })

  it('R4.3 asks for deposit and days where the payment needs them, and only there', () => {
    const row = (payment: string, deposit: Cell, days: Cell): readonly Cell[] => [
      'XS-2',
      'C0002',
      '2026-01-01',
      '',
      payment,
      deposit,
      days,
      '王',
    ]
    const said = (...cells: readonly Cell[]) => lines('contracts', sheet(COLUMNS_SAID, cells), has)[0]
    expect(said(...row('prepaid', '', ''))).toBe('2 new')
    expect(said(...row('deposit', '', ''))).toBe('2 bad deposit depositMissing')
    expect(said(...row('credit', '', 0))).toBe('2 bad days daysMissing')
    expect(said(...row('monthly', '30%', ''))).toBe('2 bad deposit notWithPayment')
    expect(lines('contracts', sheet(['number', 'payment'], ['XS-1', 'prepaid']), has)).toEqual([
      '2 changed payment deposit→prepaid deposit 3000→null',
    ])
  })

  it('R4.3 refuses days that two contracts would share, with those in force and with those of the file', () => {
    const row = (number: string, from: string, to: string): readonly Cell[] => [
      number,
      'C0001',
      from,
      to,
      'prepaid',
      '',
      '',
      '王',
    ]
    const table = sheet(
      COLUMNS_SAID,
      row('XS-2', '2026-12-31', ''),
      row('XS-3', '2027-01-01', '2027-06-30'),
      row('XS-4', '2027-06-30', ''),
      row('XS-5', '2028-02-01', '2028-01-01'),
    )
    expect(lines('contracts', table, has)).toEqual([
      '2 bad from overlaps XS-1',
      '3 bad from overlaps XS-2',
      '4 bad from overlaps XS-2',
      '5 bad to beforeFrom 2028-02-01',
    ])
  })

  it('R4.3 lets a contract follow the one that the same file ends', () => {
    const shortened = [...COLUMNS_SAID]
    const table = sheet(
      shortened,
      ['XS-1', 'C0001', '2026-01-01', '2026-06-30', 'deposit', '30%', '', '李红'],
      ['XS-2', 'C0001', '2026-07-01', '', 'prepaid', '', '', '李红'],
    )
    expect(lines('contracts', table, has)).toEqual(['2 changed to 2026-12-31→2026-06-30', '3 new'])
  })

  it('never gives a contract to another customer', () => {
    expect(lines('contracts', sheet(['number', 'customer'], ['XS-1', 'C0002']), has)).toEqual([
      '2 bad customer ofAnother C0001',
    ])
  })
})

describe('prices', () => {
  const planRow = {
    plan: '2026 年价目',
    scope: 'all',
    subject: '',
    from: '2026-01-01',
    to: null,
    product: 'RM-70-787',
    minimum: 0,
    price: 98_500_000,
  }
  const has = known('planRows', [planRow], {
    parents: new Map([[planKeyOf(planRow), { scope: 'all', subject: '', from: '2026-01-01', to: null }]]),
    periods: new Map([
      [planKeyOf(planRow), { name: '2026 年价目', subject: 'all ', from: civilDate('2026-01-01'), to: null }],
    ]),
  })

  it('R4.4 changes a price, adds a quantity break and begins a new plan', () => {
    const table = sheet(
      ['plan', 'scope', 'subject', 'from', 'product', 'minimum', 'price'],
      ['2026 年价目', 'all', '', '2026-01-01', 'RM-70-787', 0, 9900],
      ['2026 年价目', '', '', '2026-01-01', 'RM-70-787', 5.5, 9700],
      ['A 类', 'class', 'A', '2026-01-01', 'RM-70-787', 0, 9800],
      ['恒通', 'customer', '恒通包装有限公司', '2026-01-01', 'RM-70-787', 0, 9600],
    )
    expect(lines('planRows', table, has)).toEqual(['2 changed price 98500000→99000000', '3 new', '4 new', '5 new'])
  })

  it('R4.4 refuses a second plan for the same on the same day, a plan that says two things, and a price of nothing', () => {
    const table = sheet(
      ['plan', 'scope', 'subject', 'from', 'product', 'minimum', 'price'],
      ['另一个', 'all', '', '2026-06-01', 'RM-70-787', 0, 9900],
      ['2026 年价目', 'class', 'A', '2026-01-01', 'RM-70-787', 1, 9900],
      ['B 类', 'class', 'B', '2026-01-01', 'RM-70-787', 0, 0],
      ['C 类', 'class', '', '2026-01-01', 'RM-70-787', 0, 9000],
      ['D 类', 'class', 'D', '2026-01-01', 'RM-70-787', 0, 9000],
      ['全部', 'all', 'A', '2020-01-01', 'RM-70-787', 0.0005, 9000],
    )
    expect(lines('planRows', table, has)).toEqual([
      '2 bad from overlaps 2026 年价目',
      '3 bad scope planDiffers all',
      '4 bad price zeroPrice',
      '5 bad subject subjectMissing',
      '6 bad subject unknownChoice',
      '7 bad minimum tooManyDecimals',
    ])
  })

  it('R4.4 knows a contract price by contract, product and quantity', () => {
    const price = { contract: 'XS-1', product: 'RM-70-787', minimum: 5_000, price: 97_000_000 }
    const table = sheet(
      ['contract', 'product', 'minimum', 'price'],
      ['XS-1', 'RM-70-787', 5, 9700],
      ['XS-1', 'RM-70-787', 10, 9650.5],
      ['XS-8', 'RM-70-787', 0, 1],
    )
    expect(lines('contractPrices', table, known('contractPrices', [price]))).toEqual([
      '2 unchanged',
      '3 new',
      '4 bad contract unknownReference',
    ])
  })
})

describe('headings', () => {
  const names = new Map([
    ['number', ['产品编号', '產品編號', 'Product number']],
    ['price', ['单价（元）', 'Unit price']],
  ])

  it('are known in any order, case, width and language', () => {
    expect(recogniseColumns(['ＵＮＩＴ　price', ' 产品 编号* ', '备注', ''], names)).toEqual({
      columns: ['price', 'number', null, null],
      unknown: ['备注'],
      doubled: [],
    })
    expect(recogniseColumns(['单价(元)', 'Unit Price'], names).doubled).toEqual(['price'])
  })

  it('say which kind of sheet this is', () => {
    const kinds = new Map([
      ['products', names],
      [
        'customers',
        new Map([
          ['name', ['客户名称']],
          ['class', ['等级']],
        ]),
      ],
    ])
    expect(likelyKind(['产品编号', '单价（元）', '备注'], kinds)).toBe('products')
    expect(likelyKind(['客户名称', '等级'], kinds)).toBe('customers')
    expect(likelyKind(['日期', '天气', '客户名称'], kinds)).toBeNull()
    expect(likelyKind([], kinds)).toBeNull()
  })
})

it('has a column of its own for each field, and demands what its key is made of', () => {
  for (const kind of MASTER_KINDS) {
    const keys = COLUMNS[kind].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    if (kind !== 'customers') expect(keyOf(kind, Object.fromEntries(keys.map((key) => [key, 'x'])))).not.toBeNull()
    expect(keyOf(kind, {})).toBeNull()
  }
})
