import { newId } from '#db/ids.ts'
import { customerById } from '#db/queries/customers.ts'
import { faxesOfMemo, filesByIds } from '#db/queries/faxes.ts'
import { callbacksOfMemo, insertCallback, insertMemo, type Memo, memoById, updateMemo } from '#db/queries/memos.ts'
import type { ReadDb } from '#db/store.ts'
import type { MemoInput } from '#shared/contract/intake.ts'
import { openMandatory } from '#shared/rules/completeness.ts'
import type { ItemSource } from '#shared/rules/item-source.ts'
import { addMinutes } from '#shared/values/instant.ts'
import { fileFax } from './fax-tray.ts'
import type { Signed } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { policyOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import type { Save } from './kit/save.ts'
import { projectMemo } from './memo-rows.ts'
import { indexMemo } from './search-index.ts'
import { specifiedLines } from './specified.ts'

/** The memo, as long as nothing was decided about it; NOT_FOUND, or INVALID once it became something else. */
export async function openMemo(db: ReadDb, id: string): Promise<Memo> {
  const memo = await memoById(db, id)
  if (!memo) throw notFound('memo')
  if (memo.status !== 'open') throw invalid('memoId', 'memoClosed')
  return memo
}

/** R19.3 whoever decides about a memo must have seen it as it is. */
export async function mustBeSeenMemo({ db, at }: Save, memo: Memo, seen: number): Promise<void> {
  const { id: entityId, version } = memo
  if (version !== seen) throw await savedMeanwhile(db, { entity: 'memo', entityId, version, at, mine: {}, theirs: {} })
}

/** R1.2 what a memo says, from what was typed: it may be nothing but a telephone number. */
const typed = ({
  channel,
  phone,
  contact,
  said,
  form,
}: Pick<Memo, 'phone' | 'contact' | 'said' | 'form'> & { channel: string }) => ({
  channel,
  phone,
  contact,
  said,
  form,
  customerId: form.customerId,
})

// What the file store calls a file whose first bytes it does not know; an order sheet is a workbook or a text to it.
const UNKNOWN_TYPE = 'application/octet-stream'

const UNANSWERED = { answeredAt: null, answeredById: null, answeredByName: null, answer: '' }

/** R1.2 the memo's files with those that were put to it; INVALID for one that is not there or that nobody can look at. */
async function filesWith(db: ReadDb, before: readonly string[], added: readonly string[]): Promise<readonly string[]> {
  const found = new Map((await filesByIds(db, added)).map((file) => [file.id, file]))
  for (const fileId of added) {
    const file = found.get(fileId)
    if (!file) throw invalid('fileIds', 'unknownFile')
    if (file.mime === UNKNOWN_TYPE) throw invalid('fileIds', 'unknownType')
  }
  return [...new Set([...before, ...added])]
}

/**
 * R1.2 where the items were read, without those of lines that went; INVALID for a page that is none of the memo's.
 *
 * A fax that went back to the tray takes its places along: whoever had the memo open meanwhile can still save it.
 */
async function sourcesOf(
  db: ReadDb,
  before: Memo | null,
  { sources, faxIds, form }: MemoInput,
): Promise<readonly ItemSource[]> {
  if (sources.length === 0) return []
  const filed = before === null ? [] : await faxesOfMemo(db, before.id)
  const faxes = new Set([...faxIds, ...filed.map((fax) => fax.id)])
  const gone = new Set((before?.sources ?? []).map((source) => source.faxId).filter((faxId) => !faxes.has(faxId)))
  if (sources.some(({ faxId }) => !faxes.has(faxId) && !gone.has(faxId))) throw invalid('sources', 'unknownFax')
  const lines = new Set(form.lines.map((line) => line.id))
  return sources.filter(({ faxId, lineId }) => faxes.has(faxId) && (lineId === null || lines.has(lineId)))
}

/** R1.2, R3.1 a new memo, with its number and the answer time that the order type promises. */
async function newMemo(save: Save, { actor }: Signed, input: MemoInput): Promise<Memo> {
  const { db, at } = save
  const { answerMinutes } = (await policyOf(db)).types[input.form.orderType]
  const memo: Memo = {
    id: newId(),
    number: await save.nextNumber('BW'),
    ...typed(input),
    customerName: input.contact,
    fileIds: await filesWith(db, [], input.fileIds),
    takenAt: at,
    takenById: actor.id,
    takenByName: actor.name,
    clerkId: actor.id,
    typedByIds: [actor.id],
    promisedUntil: input.promisedUntil ?? addMinutes(at, answerMinutes),
    ...UNANSWERED,
    status: 'open',
    orderId: null,
    closeReason: '',
    version: 1,
    sources: await sourcesOf(db, null, input),
  }
  await insertMemo(db, memo)
  return memo
}

/** R4.5 everybody who saved the form: none of them clears an exception of it. */
export const typists = (memo: Memo, actor: { readonly id: string }): readonly string[] => [
  ...new Set([...memo.typedByIds, actor.id]),
]

/** R19.3 a newer memo is shown, never overwritten. */
async function changedMemo({ db, at }: Save, { actor }: Signed, before: Memo, input: MemoInput): Promise<Memo> {
  const promisedUntil = input.promisedUntil ?? before.promisedUntil
  const fileIds = await filesWith(db, before.fileIds, input.fileIds)
  const saved = await updateMemo(db, before.id, input.version, {
    ...typed(input),
    promisedUntil,
    fileIds,
    sources: await sourcesOf(db, before, input),
    typedByIds: typists(before, actor),
  })
  if (saved.saved) return openMemo(db, before.id)
  const newer = { entity: 'memo', entityId: before.id, version: saved.current, at }
  throw await savedMeanwhile(db, { ...newer, mine: typed(input), theirs: typed(before) })
}

/** R2.2 a mandatory item that is missing or unclear makes one call-back task, for the customer's salesperson or the taker. */
export async function askForMissing({ db, at }: Save, memo: Memo): Promise<void> {
  const items = openMandatory(memo.form, await policyOf(db), await specifiedLines(db, memo.form)).map((row) => row.item)
  const asked = (await callbacksOfMemo(db, memo.id)).some((task) => task.doneAt === null)
  if (items.length === 0 || asked) return
  const customer = memo.customerId === null ? null : await customerById(db, memo.customerId)
  await insertCallback(db, {
    memoId: memo.id,
    items,
    userId: customer?.salesId ?? memo.takenById,
    question: '',
    createdAt: at,
    dueAt: memo.promisedUntil ?? addMinutes(at, 120),
  })
}

/** What follows from every change of a memo: who waits for it, finding it, telling the screens. */
export async function settleMemo(save: Save, memo: Memo): Promise<void> {
  await projectMemo(save.db, memo)
  await indexMemo(save.db, memo)
  save.announce({ topic: 'memo', id: memo.id })
}

/** R1.2 writes a contact down, new or changed, with the faxes and files that belong to it. */
export async function saveMemo(save: Save, signed: Signed, input: MemoInput) {
  const { db } = save
  const { customerId } = input.form
  if (customerId !== null && !(await customerById(db, customerId))) throw invalid('form.customerId', 'unknown')
  const before = input.id === null ? null : await openMemo(db, input.id)
  const memo = before ? await changedMemo(save, signed, before, input) : await newMemo(save, signed, input)
  for (const faxId of input.faxIds) await fileFax(save, faxId, signed.actor.id, { memoId: memo.id })
  await askForMissing(save, memo)
  await settleMemo(save, memo)
  const entry = { action: 'saveMemo', entity: 'memo', entityId: memo.id }
  const facts = (one: Memo) => ({ ...typed(one), fileIds: one.fileIds, sources: one.sources })
  await save.audit({ ...entry, before: before && facts(before), after: facts(memo) })
  return { id: memo.id, number: memo.number, version: memo.version }
}
