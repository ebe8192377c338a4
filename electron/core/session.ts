import { appendAudit } from '#db/audit.ts'
import { newId } from '#db/ids.ts'
import { draftsOf } from '#db/queries/drafts.ts'
import { saveSetting, setting } from '#db/queries/settings.ts'
import { insertUser, listUsers } from '#db/queries/users.ts'
import { workOf } from '#db/queries/worklist.ts'
import type { ReadDb } from '#db/store.ts'
import type { Company, SessionState, Tile } from '#shared/contract/office.ts'
import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import { ROLES, type Role } from '#shared/rules/roles.ts'
import type { CallContext } from './context.ts'
import { type Core, os } from './kit/implementer.ts'
import { policyOf } from './kit/moment.ts'
import { provePin } from './kit/pin.ts'
import { invalid } from './kit/refusals.ts'
import { newUser } from './users.ts'

const companyOf = async (db: ReadDb): Promise<Company | null> =>
  ((await setting(db, 'company'))?.value as Company | undefined) ?? null

/** Everybody who may sign in, customer service first, with what waits for him; an office has tens of people. */
async function tilesOf(db: ReadDb): Promise<readonly Tile[]> {
  const desk = (roles: readonly Role[]) => Math.min(...roles.map((role) => ROLES.indexOf(role)))
  const users = (await listUsers(db)).filter((user) => user.active).toSorted((a, b) => desk(a.roles) - desk(b.roles))
  return Promise.all(
    users.map(async ({ id, name, roles, lastSeenAt }) => ({
      id,
      name,
      roles,
      waiting: (await workOf(db, { id, roles }, 100)).length,
      drafts: (await draftsOf(db, id)).length,
      lastSeenAt,
    })),
  )
}

async function stateOf(core: Core, token: string | null): Promise<SessionState> {
  const session = await core.sessions.find(token)
  const open = session !== null && session.lockedAt === null
  return core.store.read(async (db) => ({
    company: await companyOf(db),
    // Who works here is shown to those who could sign in anyway, and only while nobody is in.
    tiles: open ? [] : await tilesOf(db),
    me: session && { ...session.actor, phone: session.phone },
    locked: session !== null && session.lockedAt !== null,
    policy: open ? await policyOf(db) : null,
    version: core.version,
    now: core.now(),
    backup: core.lastBackup(),
  }))
}

async function signIn(
  { core, caller }: CallContext & { core: Core },
  userId: string,
  pin: string,
): Promise<SessionState> {
  const actor = await provePin(core, userId, pin)
  const known = await core.sessions.find(caller.token)
  if (caller.token !== null && known?.actor.id === actor.id) {
    await core.sessions.lock(caller.token, null, core.now())
    return stateOf(core, caller.token)
  }
  if (caller.token !== null) await core.sessions.close(caller.token, core.now())
  const token = await core.sessions.open(actor.id, caller.door, core.now())
  caller.keepToken(token)
  return stateOf(core, token)
}

/** First start, sign-in, lock and sign-out. */
export const session = {
  state: os.session.state.handler(({ context }) => stateOf(context.core, context.caller.token)),
  firstStart: os.session.firstStart.handler(async ({ context: { core, caller }, input }) => {
    const admin = await newUser(core, { name: input.adminName, roles: ['admin'], phone: '', pin: input.adminPin })
    const at = core.now()
    await core.store.tx(async (db) => {
      if ((await companyOf(db)) !== null) throw invalid('company', 'startedAlready')
      await insertUser(db, admin)
      await saveSetting(db, { key: 'company', value: input.company, expected: 0, at, byId: admin.id })
      await saveSetting(db, { key: 'policy', value: DEFAULT_POLICY, expected: 0, at, byId: admin.id })
      const who = { id: admin.id, name: admin.name }
      const entry = { action: 'firstStart', entity: 'company', entityId: newId(), before: null, after: input.company }
      await appendAudit(db, { ...entry, at, who, door: caller.door })
    })
    if (input.sample) await core.plantSample()
    return { adminId: admin.id }
  }),
  signIn: os.session.signIn.handler(({ context, input }) => signIn(context, input.userId, input.pin)),
  lock: os.session.lock.handler(async ({ context: { core, caller } }) => {
    if (caller.token !== null) await core.sessions.lock(caller.token, core.now(), core.now())
    return null
  }),
  signOut: os.session.signOut.handler(async ({ context: { core, caller } }) => {
    if (caller.token !== null) await core.sessions.close(caller.token, core.now())
    caller.keepToken(null)
    return null
  }),
}
