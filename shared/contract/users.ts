import { z } from 'zod'
import { ROLES, type Role } from '#shared/rules/roles.ts'
import { answers, procedure } from './base.ts'
import { edit, pin, shortText } from './values.ts'

export type UserRow = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly phone: string
  readonly active: boolean
  readonly version: number
}

/** Who works here, and as what. */
export const users = {
  users: procedure.input(z.object({})).output(answers<readonly UserRow[]>()),
  saveUser: procedure
    .input(
      z.object({
        ...edit,
        name: shortText.min(1),
        roles: z.array(z.enum(ROLES)).min(1),
        phone: shortText,
        pin: pin.nullable(),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
}
