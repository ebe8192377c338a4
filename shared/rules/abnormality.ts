import type { OrderFile } from './order-file.ts'
import { papersOf } from './papers.ts'
import type { Role } from './roles.ts'

/** R11.2 who is told once the clerk has clarified an abnormality, and has to say that he knows. */
const TOLD_OF_ABNORMALITY: readonly Role[] = ['sales', 'supervisor', 'director']

/** R11.2 the roles of which nobody has acknowledged yet; `people` are those who hold roles today. */
export function silentRoles(
  file: OrderFile,
  abnormalityId: string,
  people: readonly { readonly id: string; readonly roles: readonly string[] }[],
): readonly Role[] {
  const heard = papersOf(file.papers, 'abnormalityEntry')
    .filter(({ body }) => body.abnormalityId === abnormalityId && body.stage === 'acknowledged')
    .map(({ by }) => by.id)
  const spoke = (role: Role) => people.some((person) => person.roles.includes(role) && heard.includes(person.id))
  return TOLD_OF_ABNORMALITY.filter((role) => !spoke(role))
}
