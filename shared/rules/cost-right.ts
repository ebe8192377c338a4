import type { Role } from './roles.ts'

const SEES_COST: readonly Role[] = ['supervisor', 'director', 'finance', 'manager']

/** R4.7 cost and margin are seen only by those with the right. */
export const seesCosts = (roles: readonly Role[]): boolean => roles.some((role) => SEES_COST.includes(role))
