import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import { endSessionsOf, insertUser, listUsers, type User, updateUser } from '#db/queries/users.ts'
import type { UserRow } from '#shared/contract/office.ts'
import type { Role } from '#shared/rules/roles.ts'
import type { Services } from './context.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'

/** A new account with its PIN stretched; the stretching takes its time, so it happens outside of any transaction. */
export async function newUser(
  { pins, now }: Services,
  { name, roles, phone, pin }: { name: string; roles: readonly Role[]; phone: string; pin: string },
): Promise<User> {
  const id = newId()
  return {
    id,
    login: id,
    name,
    pinyin: initialsOf(name),
    roles,
    phone,
    region: '',
    pinHash: await pins.hash(pin),
    failedAttempts: 0,
    lockedUntil: null,
    lastSeenAt: null,
    active: true,
    version: 1,
    createdAt: now(),
  }
}

type UserInput = Inputs['office']['saveUser']

/** What anybody may know of a colleague's account. */
const shown = ({ id, name, roles, phone, active, version }: UserRow): UserRow => ({
  id,
  name,
  roles,
  phone,
  active,
  version,
})

/** Somebody must always be able to let others in. */
function mustKeepAdmin(users: readonly UserRow[], id: string, { roles, active }: UserInput): void {
  const others = users.filter((user) => user.id !== id && user.active && user.roles.includes('admin'))
  if (others.length === 0 && !(active && roles.includes('admin'))) throw invalid('roles', 'lastAdmin')
}

/** A new PIN also ends a lock-out: whoever forgot his PIN gets in again with the one that the admin gave him. */
const freshPin = (fresh: User | null) => fresh && { pinHash: fresh.pinHash, failedAttempts: 0, lockedUntil: null }

async function changeUser({ db, at }: Save, id: string, input: UserInput, fresh: User | null): Promise<UserRow> {
  const users = await listUsers(db)
  const before = users.find((user) => user.id === id)
  if (!before) throw notFound('user')
  mustKeepAdmin(users, id, input)
  const { name, roles, phone, active } = input
  const fields = { name, roles, phone, active }
  const done = await updateUser(db, id, input.version, { ...fields, pinyin: initialsOf(name), ...freshPin(fresh) })
  if (done.saved) return shown(before)
  const theirs = { name: before.name, roles: before.roles, phone: before.phone, active: before.active }
  throw await savedMeanwhile(db, { entity: 'user', entityId: id, version: done.current, at, mine: fields, theirs })
}

/** Accounts: who works here, as what, with which PIN. */
export const users = {
  users: os.office.users.handler(({ context: { core } }) =>
    core.store.read(async (db) => (await listUsers(db)).map(shown)),
  ),
  saveUser: os.office.saveUser.handler(async ({ context, input }) => {
    const { core } = context
    const { id, name, roles, phone, pin, active } = input
    const fresh = pin === null ? null : await newUser(core, { name, roles, phone, pin })
    const savedId = id ?? fresh?.id
    if (savedId === undefined) throw invalid('pin', 'required')
    // The PIN never reaches the idempotency record, not even as part of a digest.
    const asked = { key: input.key, procedure: 'saveUser', input: { ...input, pin: null } }
    const saved = await saveOnce(context, asked, async (save) => {
      const before = id === null ? null : await changeUser(save, id, input, fresh)
      if (id === null && fresh) await insertUser(save.db, fresh)
      const entry = { action: 'saveUser', entity: 'user', entityId: savedId }
      if (!active) await endSessionsOf(save.db, savedId)
      await save.audit({ ...entry, before, after: { name, roles, phone, active, pinChanged: pin !== null } })
      save.announce({ topic: 'user', id: savedId })
      return { id: savedId }
    })
    core.sessions.forget(saved.id)
    return saved
  }),
}
