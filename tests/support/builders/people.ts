import type { Actor, Role } from '#shared/rules/roles.ts'

const NAMES: Readonly<Record<Role, string>> = {
  clerk: '陈静',
  assistant: '何苗',
  supervisor: '周敏',
  director: '罗建国',
  sales: '王磊',
  technical: '沈括',
  production: '马强',
  quality: '秦月',
  warehouse: '高健',
  finance: '赵敏',
  manager: '孙总',
  admin: '吴维',
}

/** The one person of a role in the tests' office; every role is somebody else. */
export const person = (role: Role): Actor => ({ id: `u-${role}`, name: NAMES[role], roles: [role] })

/** One person who holds several roles, known by the first of them. */
export const personWith = (...roles: readonly [Role, ...Role[]]): Actor => ({ ...person(roles[0]), roles })
