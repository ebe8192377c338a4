import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { MemoRow } from '#shared/contract/memos.ts'
import { type MemoValues, memoValues } from '../form/memo-values.ts'
import { useFileUpload } from '../form/use-file-upload.ts'
import { useMemoForm } from '../form/use-memo.ts'
import { useOrderLock } from '../form/use-order-lock.ts'
import { type SavedMemo, useSaveMemo } from '../form/use-save-memo.ts'
import { useToOrder } from '../form/use-to-order.ts'
import { useNewer } from './use-newer.ts'

const content = (values: MemoValues) => JSON.stringify({ ...values, version: 0 })

/** What can be done with a saved memo; `onReload` reads it again. What is typed lives through all of it. */
export function useOpenMemo(row: MemoRow, onReload: () => Promise<void>) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  const isOpen = row.status === 'open'
  const memo = useMemoForm(`memo/${row.id}`, memoValues(row), row.id)
  const { save, isSaving, failure, reset } = useSaveMemo(memo)
  const order = useToOrder()
  const { isNewer, saw } = useNewer(row.version)
  const upload = useFileUpload(memo, isOpen)
  const wait = upload.sending === null ? undefined : t('files.wait')
  const isTyped = content(memo.values) !== content(memoValues(row))
  const locked = useOrderLock(memo, wait)
  const reading = useMutation({ mutationFn: () => call.intake.memo({ id: row.id }) })

  const saveNow = async (version?: number): Promise<SavedMemo | null> => {
    if (wait !== undefined) return null
    const typed = memo.values
    const saved = await save({ memoId: row.id, faxIds: [], ...(version === undefined ? {} : { over: version }) })
    if (!saved) return null
    saw(saved.version)
    await onReload()
    memo.settle(typed, saved.version)
    return saved
  }
  const takeTheirs = async () => {
    await onReload()
    memo.forget()
    reset()
    saw(null)
  }
  const saved = async (): Promise<SavedMemo | null> => (isTyped ? saveNow() : row)
  const toOrder = async () => {
    if (locked !== undefined || !isOpen) return
    const ready = await saved()
    if (ready && (await order.run(ready))) memo.forget()
  }
  // Answering and calling back make a new version of their own; what is being typed goes on from there.
  const answered = async () => {
    const fresh = await reading.mutateAsync().catch(() => null)
    if (fresh) saw(fresh.version)
    if (fresh && isTyped) memo.change({ version: fresh.version })
    await onReload()
  }
  // The call's outcome took the form along, and nothing else: words and files that are not saved yet stay.
  const calledBack = async () => {
    const fresh = await reading.mutateAsync().catch(() => null)
    if (fresh && content({ ...memo.values, form: fresh.form }) !== content(memoValues(fresh))) {
      saw(fresh.version)
      memo.change({ version: fresh.version, form: fresh.form })
      await onReload()
    } else await takeTheirs()
  }
  return {
    memo,
    upload,
    /** Why nothing can be saved for the moment. */
    wait,
    isOpen,
    isTyped,
    isBusy: { save: isSaving, toOrder: order.isRunning },
    /** Why it cannot become an order. */
    locked,
    failure: failure ?? order.failure,
    /** Somebody else saved meanwhile. */
    isNewer: isNewer && isOpen && !isSaving,
    /** Knows it, and goes on with what is typed: saving shows what the other changed. */
    keepMine: () => saw(null),
    saveNow,
    /** The memo as it is saved, saved now where something was typed. */
    saved,
    takeTheirs,
    toOrder,
    answered,
    calledBack,
  }
}
