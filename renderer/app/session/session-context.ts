import { createContext, useContext } from 'react'
import type { Contract } from '#shared/contract/index.ts'
import type { SessionState } from '#shared/contract/office.ts'
import { PERMISSIONS } from '#shared/contract/permissions.ts'
import type { Actor, Role } from '#shared/rules/roles.ts'

export type SessionValue = {
  readonly state: SessionState
  /** The screen is locked: the pages behind it keep what was typed, and ask for nothing. */
  readonly isAway: boolean
  /** Locks the screen; everything typed stays where it is. */
  readonly lock: () => void
  readonly signOut: () => void
  /** Takes over the state that an answered sign-in brought along. */
  readonly accept: (state: SessionState) => void
}

export const SessionContext = createContext<SessionValue | null>(null)

function useSessionValue(): SessionValue {
  const value = useContext(SessionContext)
  if (!value) throw new Error('useSession outside of the program')
  return value
}

/** The session at the door: before anybody signed in, too. */
export const useDoor = useSessionValue

/** Who works here, with which policy; only below the sign-in, so that nothing of it can be missing. */
export function useSession() {
  const { state, lock, signOut } = useSessionValue()
  const { me, policy, company } = state
  if (!me || !policy || !company) throw new Error('nobody is signed in')
  return {
    me: me as Actor & { readonly phone: string },
    policy,
    company,
    lock,
    signOut,
    ...access(me.roles),
  }
}

type ProcedureName<D extends keyof Contract> = keyof Contract[D] & string

function access(roles: readonly Role[]) {
  return {
    hasRole: (...wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role)),
    /** Whether this person may call a procedure at all; what a rule forbids today is not known here. */
    may: <D extends keyof Contract>(department: D, procedure: ProcedureName<D>): boolean => {
      const permission = PERMISSIONS[department][procedure]
      return typeof permission === 'string' || permission.some((role: Role) => roles.includes(role))
    },
  }
}
