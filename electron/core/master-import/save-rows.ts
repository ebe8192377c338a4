import { ORPCError } from '@orpc/server'
import { auditOf } from '#db/audit.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { GoodRow } from '#shared/rules/master-import/table.ts'
import { clash, invalid } from '../kit/refusals.ts'
import type { Save } from '../kit/save.ts'
import { ENTITIES, recordIdOf } from './record.ts'
import { type Importing, SAVERS, type Touched } from './savers.ts'

/** What the rows of an import are saved with; `seenUpTo` is the newest line of the audit trail when they were judged. */
export type Judging = Omit<Importing, 'save'> & { readonly kind: MasterKind; readonly seenUpTo: number }
/** Rows that are saved together: those of one customer, plan or contract, or one by itself. */
export type Group = readonly GoodRow[]

/** R19.3 nobody saved the record since the file was compared with it; else CLASH names who did. */
async function mustBeAsJudged({ db, at }: Save, judging: Judging, group: Group): Promise<void> {
  const [first] = group
  const id = first ? recordIdOf(judging.kind, judging, first) : null
  if (!first || id === null) return
  const [last] = await auditOf(db, ENTITIES[judging.kind], id, 1)
  if (!last || last.seq <= judging.seenUpTo) return
  const changes = group.map(({ row, name }) => ({ path: `rows.${row}`, before: name, after: null }))
  throw clash({ by: last.whoName, at: last.at ?? at, version: first.known?.version ?? 0, changes })
}

/** An INVALID under the row that it is about: `rows.12.price`. */
function inRow(error: unknown, row: number): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return error
  const { field, reason } = error.data as { readonly field: string; readonly reason: string }
  return invalid(`rows.${row}.${field}`, reason)
}

/** One record of an import, through the function of its own form; screens are told of all at the end, and not of each. */
export async function saveGroup(save: Save, judging: Judging, group: Group): Promise<Touched> {
  await mustBeAsJudged(save, judging, group)
  try {
    return await SAVERS[judging.kind]({ ...judging, save: { ...save, announce: () => undefined } }, group)
  } catch (error) {
    throw inRow(error, group[0]?.row ?? 0)
  }
}
