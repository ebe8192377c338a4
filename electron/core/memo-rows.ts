import { customerById } from '#db/queries/customers.ts'
import { faxesOfMemo, filesByIds } from '#db/queries/faxes.ts'
import { callbacksOfMemo, type Memo } from '#db/queries/memos.ts'
import { replaceMemoWork, type WorkItem } from '#db/queries/projection.ts'
import type { ReadDb, WriteDb } from '#db/store.ts'
import type { MemoFile, MemoRow } from '#shared/contract/memos.ts'
import { openMandatory } from '#shared/rules/completeness.ts'
import { faxRow } from './fax-tray.ts'
import { policyOf } from './kit/moment.ts'
import { specifiedLines } from './specified.ts'

/** The files of a memo as they were put to it, the first one first. */
async function memoFiles(db: ReadDb, fileIds: readonly string[]): Promise<readonly MemoFile[]> {
  const found = new Map((await filesByIds(db, fileIds)).map((file) => [file.id, file]))
  return fileIds.flatMap((fileId) => {
    const file = found.get(fileId)
    return file ? [{ id: file.id, name: file.name, mime: file.mime }] : []
  })
}

/** A memo with everything that belongs to it, for one screen. */
export async function memoRow(db: ReadDb, memo: Memo): Promise<MemoRow> {
  const [callbacks, faxes, files, customer] = await Promise.all([
    callbacksOfMemo(db, memo.id),
    faxesOfMemo(db, memo.id).then((found) => Promise.all(found.map((fax) => faxRow(db, fax)))),
    memoFiles(db, memo.fileIds),
    memo.customerId === null ? null : customerById(db, memo.customerId),
  ])
  return {
    id: memo.id,
    number: memo.number,
    version: memo.version,
    channel: memo.channel as MemoRow['channel'],
    phone: memo.phone,
    contact: memo.contact,
    said: memo.said,
    form: memo.form,
    customerName: customer?.name ?? (memo.customerName || null),
    takenAt: memo.takenAt,
    takenBy: { id: memo.takenById, name: memo.takenByName },
    promisedUntil: memo.promisedUntil,
    answeredAt: memo.answeredAt,
    status: memo.status,
    orderId: memo.orderId,
    closeReason: memo.closeReason,
    faxes: faxes.map(({ id, number, fileId, mime, pages, problem }) => ({ id, number, fileId, mime, pages, problem })),
    sources: memo.sources,
    files,
    callbacks: callbacks.map(({ id, items, question, userId, outcome, doneAt }) => ({
      id,
      items,
      question,
      forId: userId,
      outcome,
      doneAt,
    })),
  }
}

/** R2.2, R3.2 who has to do something about an open memo: complete it, call back, give the promised answer. */
export async function projectMemo(db: WriteDb, memo: Memo): Promise<void> {
  if (memo.status !== 'open') return replaceMemoWork(db, memo.id, [])
  const open = openMandatory(memo.form, await policyOf(db), await specifiedLines(db, memo.form))
  // Once nothing is missing there is nothing to call back for, whoever filled it in.
  const asked = open.length === 0 ? [] : await callbacksOfMemo(db, memo.id)
  const callbacks = asked.filter((task) => task.doneAt === null)
  const customer = memo.customerId === null ? null : await customerById(db, memo.customerId)
  const base = {
    number: memo.number,
    customerId: memo.customerId,
    customerName: customer?.name ?? (memo.customerName || memo.phone),
    productText: memo.form.lines[0]?.productName ?? '',
    since: memo.takenAt,
    dueAt: memo.promisedUntil,
    role: 'clerk' as const,
    userId: memo.clerkId ?? memo.takenById,
  }
  const work: WorkItem[] = [
    open.length === 0
      ? { ...base, step: 2, action: 'completeMemo', whyCode: 'memoReady', whyParams: {} }
      : {
          ...base,
          step: 2,
          action: 'completeMemo',
          whyCode: 'memoIncomplete',
          whyParams: { count: open.length, item: open[0]?.item ?? '' },
        },
    ...callbacks.map((task) => ({
      ...base,
      userId: task.userId,
      step: 2,
      action: 'callBack',
      whyCode: 'callBack',
      whyParams: { count: task.items.length, item: task.items[0] ?? '' },
      dueAt: task.dueAt,
    })),
    ...(memo.promisedUntil !== null && memo.answeredAt === null
      ? [
          {
            ...base,
            step: 3,
            action: 'answerMemo',
            whyCode: 'answerPromised',
            whyParams: { until: memo.promisedUntil },
          },
        ]
      : []),
  ]
  await replaceMemoWork(db, memo.id, work)
}
