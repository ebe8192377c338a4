import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import { insertUser, listUsers, type User, updateUser } from '#db/queries/users.ts'
import type { UserRow } from '#shared/contract/office.ts'
import type { Role } from '#shared/rules/roles.ts'
import type { Services } from './context.ts'
import { os } from './kit/implementer.ts'
import { clash, invalid } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'

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
    active: true,
    version: 1,
    createdAt: now(),
  }
}

/** Somebody must always be able to let others in. */
function mustKeepAdmin(users: readonly UserRow[], id: string, roles: readonly Role[], active: boolean): void {
  const others = users.filter((user) => user.id !== id && user.active && user.roles.includes('admin'))
  if (others.length === 0 && !(active && roles.includes('admin'))) throw invalid('roles', 'lastAdmin')
}

/** Accounts: who works here, as what, with which PIN. */
export const users = {
  users: os.office.users.handler(({ context: { core } }) =>
    core.store.read(async (db) =>
      (await listUsers(db)).map(({ id, name, roles, phone, active, version }) => ({
        id,
        name,
        roles,
        phone,
        active,
        version,
      })),
    ),
  ),
  saveUser: os.office.saveUser.handler(async ({ context, input }) => {
    const { core } = context
    const { id, version, name, roles, phone, pin, active } = input
    if (id === null && pin === null) throw invalid('pin', 'required')
    const fresh = pin === null ? null : await newUser(core, { name, roles, phone, pin })
    // The PIN never reaches the idempotency record, not even as part of a digest.
    const input_ = { ...input, pin: null }
    const saved = await saveOnce(context, { key: input.key, procedure: 'saveUser', input: input_ }, async (save) => {
      const { db } = save
      const savedId = id ?? fresh?.id ?? newId()
      if (id !== null) {
        mustKeepAdmin(await listUsers(db), id, roles, active)
        const change = {
          name,
          roles,
          phone,
          active,
          pinyin: initialsOf(name),
          ...(fresh ? { pinHash: fresh.pinHash } : {}),
        }
        const done = await updateUser(db, id, version, change)
        if (!done.saved) throw clash({ by: '', at: save.at, version: done.current, changes: [] })
      } else if (fresh) {
        await insertUser(db, fresh)
      }
      await save.audit({
        action: 'saveUser',
        entity: 'user',
        entityId: savedId,
        before: null,
        after: { name, roles, phone, active, pinChanged: pin !== null },
      })
      save.announce({ topic: 'user', id: savedId })
      return { id: savedId }
    })
    core.sessions.forget(saved.id)
    return saved
  }),
}
