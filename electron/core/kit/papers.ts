import { fileById } from '#db/queries/faxes.ts'
import { listUsers, userById } from '#db/queries/users.ts'
import type { ReadDb } from '#db/store.ts'
import { paperById } from '#shared/rules/find.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import type { PaperKind, PaperOf } from '#shared/rules/papers.ts'
import type { Person, Role } from '#shared/rules/roles.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { invalid } from './refusals.ts'

/** The paper of this order that the caller names; INVALID on the field when it does not lie in the file. */
export function namedPaper<K extends PaperKind>(file: OrderFile, kind: K, id: string, field: string): PaperOf<K> {
  const paper = paperById(file, kind, id)
  if (!paper) throw invalid(`body.${field}`, 'notInFile')
  return paper
}

/** The order's line that the caller names; INVALID on the field when the order has no such line. */
export function namedLine(file: OrderFile, lineId: string, field: string): FormLine {
  const line = file.form.lines.find((one) => one.id === lineId)
  if (!line) throw invalid(`body.${field}`, 'notInFile')
  return line
}

/** A day on which something happened that is being written down: not after today. */
export function mustBePast(file: OrderFile, day: CivilDate, field: string): void {
  if (day > file.today) throw invalid(`body.${field}`, 'inTheFuture')
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
