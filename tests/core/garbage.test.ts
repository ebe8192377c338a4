import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { inputOf, type Known } from '#tests/support/test-desk/garbage.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const RUNS = 40
const TYPED = [
  'BLOCKED',
  'CLASH',
  'INVALID',
  'FORBIDDEN',
  'SIGNED_OUT',
  'LOCKED',
  'PIN_WRONG',
  'PIN_LOCKED',
  'NOT_FOUND',
]

const on = officeForFile()
let known: Known
let everybody: string
beforeAll(async () => {
  const { office } = on
  const orders = [
    await orderAt(office, 'checked'),
    await orderAt(office, 'started'),
    await orderAt(office, 'dispatched'),
  ]
  const files = await Promise.all(orders.map(async (order) => (await order.read()).file))
  const lines = files.flatMap(({ form }) => form.lines.map((line) => line.id))
  const papers = files.flatMap((file) => file.papers.map((paper) => paper.id))
  const customers = orders.map((order) => order.customerId)
  known = {
    pin: PIN,
    orderIds: orders.map((order) => order.orderId),
    ids: [office.productId, ...customers, ...lines, ...lines, ...lines, ...papers, ...Object.values(office.ids)],
  }
})

type Call = (input: unknown) => Promise<unknown>
const procedures = Object.entries(contract).flatMap(([department, all]) =>
  Object.entries(all as Readonly<Record<string, unknown>>).map(([name, procedure]) => ({
    department,
    name,
    path: `${department}.${name}`,
    procedure,
  })),
)
// These end the session of whoever calls, or the stream only with it.
const LEFT_OUT = ['session.lock', 'session.signOut', 'orders.changes']

async function answerTo(department: string, name: string, input: unknown): Promise<string> {
  const { desk } = on.office
  const place = desk.place()
  await place.session.signIn({ userId: everybody, pin: PIN })
  const call = (place as unknown as Record<string, Record<string, Call>>)[department]?.[name]
  return (
    (await call?.(input).then(
      () => 'answered',
      (error: { code?: string }) => error.code ?? 'not a refusal',
    )) ?? 'no such procedure'
  )
}

describe('garbage', () => {
  beforeAll(async () => {
    // One who may do everything: what he sends gets past every guard but the schema and the rules.
    const { admin } = on.office
    const roles = ['clerk', 'assistant', 'supervisor', 'director', 'sales', 'technical'] as const
    const others = ['production', 'quality', 'warehouse', 'finance', 'manager', 'admin'] as const
    const user = { key: 'everything', id: null, version: 0, name: '全能', phone: '', pin: PIN, active: true }
    const { id } = await admin.office.saveUser({ ...user, roles: [...roles, ...others] })
    everybody = id
  })

  it.each(procedures.filter(({ path }) => !LEFT_OUT.includes(path)))(
    '$path is answered or refused by name, and the office lives on',
    { timeout: 60_000 },
    async ({ department, name, procedure }) => {
      const { inputSchema: schema } = (procedure as { '~orpc': { inputSchema?: unknown } })['~orpc']
      await fc.assert(
        fc.asyncProperty(inputOf(schema, known), async (input) => {
          const code = await answerTo(department, name, input)
          expect(['answered', ...TYPED]).toContain(code)
        }),
        { numRuns: RUNS, seed: 20_261_121 },
      )
      expect(on.office.desk.faults).toEqual([])
    },
  )

  it('leaves every order readable and the chain whole', async () => {
    const { as, admin } = on.office
    const filter = { text: '', stages: [], openOnly: false, customerId: null, productId: null, clerkId: null }
    const rest = { salesId: null, lateOnly: false, preDeliveryFrom: null, preDeliveryTo: null, sort: 'number' as const }
    const { rows } = await as.clerk.orders.list({ filter: { ...filter, ...rest }, after: null, limit: 500 })
    for (const { id } of rows) await as.clerk.orders.file({ orderId: id })
    expect(rows.length).toBeGreaterThan(0)
    expect((await admin.office.verifyAudit({})).firstBroken).toBeNull()
  })
})
