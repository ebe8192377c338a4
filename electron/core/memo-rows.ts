import { customerById, customersByIds } from '#db/queries/customers.ts'
import { type Fax, faxesOfMemos, filesByIds, type StoredFile } from '#db/queries/faxes.ts'
import { type CallbackTask, callbacksOfMemo, callbacksOfMemos, type Memo } from '#db/queries/memos.ts'
import { replaceMemoWork, type WorkItem } from '#db/queries/projection.ts'
import type { ReadDb, WriteDb } from '#db/store.ts'
import type { MemoRow } from '#shared/contract/memos.ts'
import { openMandatory } from '#shared/rules/completeness.ts'
import { policyOf } from './kit/moment.ts'
import { specifiedLines } from './specified.ts'

/** What lies with a memo, as far as its screen shows it. */
type Beside = {
  readonly callbacks: readonly CallbackTask[]
  readonly faxes: readonly Fax[]
  /** By id: those of its faxes as well as its own. */
  readonly files: ReadonlyMap<string, StoredFile>
  readonly customerName: string | null
}

/** Memos with everything that belongs to them: one question each for call-backs, faxes, files and customers. */
export async function memoRows(db: ReadDb, memos: readonly Memo[]): Promise<readonly MemoRow[]> {
  const ids = memos.map((memo) => memo.id)
  const customerIds = memos.flatMap((memo) => memo.customerId ?? [])
  const [callbacks, faxes, customers] = await Promise.all([
    callbacksOfMemos(db, ids),
    faxesOfMemos(db, ids),
    customersByIds(db, [...new Set(customerIds)]),
  ])
  const fileIds = [...memos.flatMap((memo) => memo.fileIds), ...faxes.flatMap((fax) => fax.fileId ?? [])]
  const files = new Map((await filesByIds(db, [...new Set(fileIds)])).map((file) => [file.id, file]))
  return memos.map((memo) =>
    memoRow(memo, {
      callbacks: callbacks.filter((task) => task.memoId === memo.id),
      faxes: faxes.filter((fax) => fax.memoId === memo.id),
      files,
      customerName: customers.find((one) => one.id === memo.customerId)?.name ?? null,
    }),
  )
}

function memoRow(memo: Memo, { callbacks, faxes, files, customerName }: Beside): MemoRow {
  const fileOf = (id: string | null) => (id === null ? undefined : files.get(id))
  return {
    id: memo.id,
    number: memo.number,
    version: memo.version,
    channel: memo.channel as MemoRow['channel'],
    phone: memo.phone,
    contact: memo.contact,
    said: memo.said,
    form: memo.form,
    customerName: customerName ?? (memo.customerName || null),
    takenAt: memo.takenAt,
    takenBy: { id: memo.takenById, name: memo.takenByName },
    promisedUntil: memo.promisedUntil,
    answeredAt: memo.answeredAt,
    status: memo.status,
    orderId: memo.orderId,
    closeReason: memo.closeReason,
    faxes: faxes.map(({ id, number, fileId, pages, problem }) => ({
      id,
      number,
      fileId,
      mime: fileOf(fileId)?.mime ?? '',
      pages,
      problem: problem === '' ? null : problem,
    })),
    sources: memo.sources,
    // As they were put to it, the first one first.
    files: memo.fileIds.flatMap((fileId) => {
      const file = fileOf(fileId)
      return file ? [{ id: file.id, name: file.name, mime: file.mime }] : []
    }),
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
