import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { inputOf } from '#tests/support/test-desk/garbage.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

const RUNS = 25
const TYPED = [
  ...['BLOCKED', 'CLASH', 'INVALID', 'FORBIDDEN', 'SIGNED_OUT', 'LOCKED'],
  ...['PIN_WRONG', 'PIN_LOCKED', 'NOT_FOUND'],
]

let on: OpenOffice
let ids: readonly string[]
beforeAll(async () => {
  on = await openOffice(tempSqlite)
  const order = await orderAt(on.office, 'dispatched')
  const { file } = await order.read()
  const { office } = on
  ids = [
    ...[order.orderId, order.customerId, office.productId, file.memo.id, file.form.lines[0]?.id ?? ''],
    ...file.papers.map((paper) => paper.id),
    ...Object.values(office.ids),
  ]
})
afterAll(async () => {
  await on.close()
  await removeFolders()
})

type Call = (input: unknown) => Promise<unknown>
const procedures = Object.entries(contract).flatMap(([department, all]) =>
  Object.entries(all).map(([name, procedure]) => ({ department, name, path: `${department}.${name}`, procedure })),
)
// These end the session of whoever calls, or the stream only with it.
const LEFT_OUT = ['session.lock', 'session.signOut', 'orders.changes']

async function answerTo(department: string, name: string, input: unknown): Promise<string> {
  const { desk } = on.office
  const place = desk.place()
  await place.session.signIn({ userId: ids.at(-1) ?? '', pin: PIN })
  const call = (place as unknown as Record<string, Record<string, Call>>)[department]?.[name]
  return (
    (await call?.(input).then(
      () => 'answered',
      (error: { code?: string }) => error.code ?? String(error),
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
    ids = [...ids, id]
  })

  it.each(procedures.filter(({ path }) => !LEFT_OUT.includes(path)))(
    '$path is answered or refused by name, and the office lives on',
    { timeout: 60_000 },
    async ({ department, name, procedure }) => {
      const schema = procedure['~orpc'].inputSchema
      await fc.assert(
        fc.asyncProperty(inputOf(schema, ids), async (input) => {
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
