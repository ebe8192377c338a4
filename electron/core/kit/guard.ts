import { os as plain } from '@orpc/server'
import { PERMISSIONS, type Permission } from '#shared/contract/permissions.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { CallContext } from '../context.ts'
import type { Core } from './implementer.ts'
import { forbidden, locked, signedOut } from './refusals.ts'

const NOBODY: Actor = { id: '', name: '', roles: [] }

/** The row of the permission table; a path without one may be called by nobody. */
function permissionOf(path: readonly string[]): Permission {
  const [department = '', name = ''] = path
  const rows: Readonly<Record<string, Readonly<Record<string, Permission>>>> = PERMISSIONS
  return rows[department]?.[name] ?? []
}

/** Lets a call through only for those whom the permission table names; a locked session may do nothing but unlock. */
export const admit = plain
  .$context<CallContext & { readonly core: Core }>()
  .middleware(async ({ context, path, next }) => {
    const permission = permissionOf(path)
    const session = await context.core.sessions.find(context.caller.token)
    if (permission === 'anybody') return next({ context: { actor: session?.actor ?? NOBODY } })
    if (!session) throw signedOut()
    if (session.lockedAt !== null) throw locked()
    const { actor } = session
    if (permission !== 'signedIn' && !permission.some((role) => actor.roles.includes(role))) throw forbidden()
    return next({ context: { actor } })
  })
