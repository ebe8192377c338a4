import { fileById } from '#db/queries/faxes.ts'
import { listUsers, userById } from '#db/queries/users.ts'
import type { ReadDb } from '#db/store.ts'
import { paperById } from '#shared/rules/find.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperKind, PaperOf } from '#shared/rules/papers.ts'
import type { Person, Role } from '#shared/rules/roles.ts'
import { invalid } from './refusals.ts'

/** The paper of this order that the caller names; INVALID on the field when it does not lie in the file. */
export function namedPaper<K extends PaperKind>(file: OrderFile, kind: K, id: string, field: string): PaperOf<K> {
  const paper = paperById(file, kind, id)
  if (!paper) throw invalid(`body.${field}`, 'notInFile')
  return paper
}

/** The file that the caller names is known; INVALID on the field when it is not. */
export async function namedFile(db: ReadDb, id: string, field: string): Promise<void> {
  if (!(await fileById(db, id))) throw invalid(`body.${field}`, 'unknownFile')
}

/** The active colleague that the caller names. */
export async function namedPerson(db: ReadDb, id: string, field: string): Promise<Person> {
  const user = await userById(db, id)
  if (!user?.active) throw invalid(field, 'unknownPerson')
  return { id: user.id, name: user.name }
}

/** Everybody who holds one of the roles now; for notices to departments. */
export async function holders(db: ReadDb, ...roles: readonly Role[]): Promise<readonly string[]> {
  const users = await listUsers(db)
  return users.filter((user) => user.active && user.roles.some((role) => roles.includes(role))).map((user) => user.id)
}
