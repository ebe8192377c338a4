import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { PERMISSIONS, type Permission } from '#shared/contract/permissions.ts'
import { ROLES, type Role } from '#shared/rules/roles.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

let on: OpenOffice
let locked: Place
let places: Readonly<Record<Role, Place>>

beforeAll(async () => {
  on = await openOffice(tempSqlite)
  const { admin, as, desk, ids } = on.office
  const manager = { key: 'manager-key', id: null, version: 0, name: '总经理', phone: '', pin: PIN, active: true }
  const { id } = await admin.office.saveUser({ ...manager, roles: ['manager'] })
  const place = desk.place()
  await place.session.signIn({ userId: id, pin: PIN })
  places = { ...as, manager: place }
  locked = desk.place()
  await locked.session.signIn({ userId: ids.clerk, pin: PIN })
  await locked.session.lock({})
})
afterAll(async () => {
  await on.close()
  await removeFolders()
})

type Call = (input: unknown) => Promise<unknown>
const NOT_AN_INPUT = Symbol.for('no input')
const procedures = Object.entries(contract).flatMap(([department, all]) =>
  Object.keys(all).map((name) => ({ department, name, path: `${department}.${name}` })),
)
type Procedure = (typeof procedures)[number]
const permissionOf = ({ department, name }: Procedure): Permission =>
  (PERMISSIONS as Readonly<Record<string, Readonly<Record<string, Permission>>>>)[department]?.[name] ?? []

/** The code of the answer to a call that no schema lets through: nothing is ever saved, and the guard comes first. */
async function answerTo(place: Place, { department, name, path }: Procedure): Promise<string> {
  // These change the session itself when they get through, and have nothing in their input to refuse.
  if (path === 'session.lock' || path === 'session.signOut') return 'through'
  const call = (place as unknown as Record<string, Record<string, Call>>)[department]?.[name]
  return (
    call?.(NOT_AN_INPUT).then(
      () => 'through',
      (error: { code?: string }) => error.code ?? 'not a refusal',
    ) ?? 'no such procedure'
  )
}
const GUARDED = ['FORBIDDEN', 'SIGNED_OUT', 'LOCKED']

describe.each(procedures)('$path', (procedure) => {
  const permission = permissionOf(procedure)

  it.each(ROLES)('lets in the %s exactly where the table says so', async (role) => {
    const allowed = permission === 'anybody' || permission === 'signedIn' || permission.includes(role)
    const answer = await answerTo(places[role], procedure)
    expect(GUARDED.includes(answer) ? answer : 'admitted').toBe(allowed ? 'admitted' : 'FORBIDDEN')
    expect(answer).not.toBe('FAULT')
  })

  it('asks who is there, and a locked screen for the PIN', async () => {
    const stranger = await answerTo(on.office.desk.place(), procedure)
    const behindLock = await answerTo(locked, procedure)
    const own = procedure.path === 'session.lock'
    const expected = permission === 'anybody' || own ? ['admitted', 'admitted'] : ['SIGNED_OUT', 'LOCKED']
    expect([stranger, behindLock].map((one) => (GUARDED.includes(one) ? one : 'admitted'))).toEqual(expected)
  })
})

it('has a row for every procedure and none besides', () => {
  const rows = Object.entries(PERMISSIONS).flatMap(([department, all]) =>
    Object.keys(all).map((name) => `${department}.${name}`),
  )
  expect(rows.toSorted()).toEqual(procedures.map((one) => one.path).toSorted())
  expect(on.office.desk.faults).toEqual([])
})
