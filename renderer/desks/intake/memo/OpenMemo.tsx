import { useMutation } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column } from '#renderer/ui/Columns.tsx'
import { Completeness, CompletenessCounts } from '#renderer/ui/Completeness.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MemoRow } from '#shared/contract/intake.ts'
import { DuplicateNote } from '../form/DuplicateNote.tsx'
import { JoinMemo } from '../form/JoinMemo.tsx'
import { jumpTo } from '../form/jump.ts'
import { MemoFields } from '../form/MemoFields.tsx'
import { MemoFiles } from '../form/MemoFiles.tsx'
import { memoValues } from '../form/memo-values.ts'
import { SaveTrouble } from '../form/SaveTrouble.tsx'
import { useFileUpload } from '../form/use-file-upload.ts'
import { useFormKeys } from '../form/use-form-keys.ts'
import { useItemDetails } from '../form/use-item-details.ts'
import { MemoContext, useMemoForm } from '../form/use-memo.ts'
import { useOrderLock } from '../form/use-order-lock.ts'
import { useSaveMemo } from '../form/use-save-memo.ts'
import { useToOrder } from '../form/use-to-order.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { Callbacks } from './Callbacks.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { FaxDialog } from './FaxDialog.tsx'
import css from './Memo.module.css'
import { MemoButtons } from './MemoButtons.tsx'
import { MemoPrint } from './MemoPrint.tsx'

type Over = 'close' | 'join' | 'print' | 'fax' | null

interface Props {
  row: MemoRow
  /** Reads the memo again. */
  onReload: () => Promise<void>
}

/** One memo as it lies open: typed on, called back for, answered, and in the end an order or closed. */
export function OpenMemo({ row, onReload }: Props) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  const navigate = useNavigate()
  const defaults = memoValues(row)
  const memo = useMemoForm(`memo/${row.id}`, defaults, row.id)
  const { save, isSaving, failure, reset } = useSaveMemo(memo)
  const order = useToOrder()
  const items = useItemDetails(memo)
  const [over, setOver] = useState<Over>(null)
  const form = useRef<HTMLDivElement>(null)
  const isOpen = row.status === 'open'
  const content = (values: typeof defaults) => JSON.stringify({ ...values, version: 0 })
  const upload = useFileUpload(memo, isOpen)
  const isSending = upload.sending !== null
  const wait = isSending ? t('files.wait') : undefined
  const isTyped = content(memo.values) !== content(defaults)

  const saveNow = async (version?: number) => {
    if (isSending) return null
    const saved = await save({ memoId: row.id, faxIds: [], ...(version === undefined ? {} : { over: version }) })
    if (!saved) return null
    await onReload()
    memo.forget()
    return saved
  }
  const takeTheirs = async () => {
    await onReload()
    memo.forget()
    reset()
  }
  const locked = useOrderLock(memo, wait)
  const toOrder = async () => {
    if (locked !== undefined || !isOpen) return
    const saved = isTyped ? await saveNow() : row
    if (saved) await order.run(saved)
  }
  // Answering and calling back make a new version of their own; what is being typed goes on from there.
  const reading = useMutation({ mutationFn: () => call.intake.memo({ id: row.id }) })
  const goOn = async () => {
    const fresh = await reading.mutateAsync().catch(() => null)
    if (fresh && isTyped) memo.change({ version: fresh.version })
    await onReload()
  }
  // Paper shows what is saved.
  const print = async () => {
    if (!isTyped || (await saveNow())) setOver('print')
  }
  useFormKeys(memo, isOpen)
  useKeys([
    {
      keys: 'F10',
      label: t('memo.save'),
      primary: true,
      enabled: isOpen && isTyped && !isSending,
      run: () => void saveNow(),
    },
    {
      keys: 'Ctrl+Enter',
      label: t('toOrder.button'),
      enabled: isOpen && locked === undefined,
      run: () => void toOrder(),
    },
    { keys: 'A', label: t('fax.join'), enabled: isOpen && !isSending, run: () => setOver('join') },
    { keys: 'Ctrl+P', label: t('memo.print'), run: () => void print() },
    { keys: 'Escape', label: t('memo.back'), run: () => void navigate('/') },
  ])
  return (
    <MemoContext value={memo}>
      <Column>
        <Sheet
          title={t('memo.title')}
          aside={
            <>
              {row.faxes.length > 0 && (
                <ActionButton size="small" icon="fax" onClick={() => setOver('fax')}>
                  {t('memo.fax')}
                </ActionButton>
              )}
              <ActionButton size="small" icon="print" keyHint="Ctrl P" onClick={() => void print()}>
                {t('memo.print')}
              </ActionButton>
              <span>{row.number}</span>
            </>
          }
          grow
          foot={
            isOpen ? (
              <div className={css.foot}>
                <SaveTrouble
                  error={failure ?? order.failure}
                  onOver={(version) => void saveNow(version)}
                  onTheirs={() => void takeTheirs()}
                />
                <MemoButtons
                  locked={{ save: wait ?? (isTyped ? undefined : t('memo.nothingTyped')), toOrder: locked, join: wait }}
                  busy={{ save: isSaving, toOrder: order.isRunning }}
                  onSave={() => void saveNow()}
                  onToOrder={() => void toOrder()}
                  onJoin={() => setOver('join')}
                  onClose={() => setOver('close')}
                />
              </div>
            ) : undefined
          }
        >
          <div ref={form} className={css.form}>
            {!isOpen && (
              <NoteBar
                tone="ok"
                action={
                  row.orderId !== null && (
                    <ActionButton kind="link" onClick={() => void navigate(`/orders/${row.orderId}`)}>
                      {t('openOrder')}
                    </ActionButton>
                  )
                }
              >
                {t(`memo.status.${row.status}`, { reason: row.closeReason })}
              </NoteBar>
            )}
            <ConfigProvider componentDisabled={!isOpen}>
              <fieldset className={css.fields} disabled={!isOpen}>
                <MemoFields />
              </fieldset>
            </ConfigProvider>
            <MemoFiles upload={upload} kept={row.files} closed={!isOpen} />
            {isOpen && <DuplicateNote />}
          </div>
        </Sheet>
      </Column>
      <Column>
        <AnswerSheet row={row} onAnswered={goOn} />
        <Callbacks row={row} form={memo.values.form} onRecorded={takeTheirs} />
        <Sheet title={t('items.title')} aside={<CompletenessCounts items={items} />} flush grow>
          <Completeness items={items} onItem={(item) => form.current && jumpTo(item, form.current)} />
        </Sheet>
      </Column>
      {over === 'close' && <CloseDialog row={row} onClose={() => setOver(null)} onDone={takeTheirs} />}
      {over === 'join' && (
        <JoinMemo
          number={row.number}
          customer={row.customerName ?? ''}
          said={memo.values.said}
          take={async () => (isTyped ? saveNow() : row)}
          onClose={() => setOver(null)}
          onJoined={() => {
            setOver(null)
            void takeTheirs()
          }}
        />
      )}
      {over === 'print' && <MemoPrint row={row} items={items} onClose={() => setOver(null)} />}
      {over === 'fax' && <FaxDialog row={row} onClose={() => setOver(null)} />}
    </MemoContext>
  )
}
