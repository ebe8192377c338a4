import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { FaxRow } from '#shared/contract/memos.ts'
import type { CompletenessRow } from '#shared/rules/completeness.ts'
import { DuplicateNote } from '../form/DuplicateNote.tsx'
import { JoinDialog } from '../form/JoinDialog.tsx'
import { jumpToItem } from '../form/jump.ts'
import { isOrderSheet, listenForFiles } from '../form/listen-for-files.ts'
import { MemoFields } from '../form/MemoFields.tsx'
import { MemoProvider } from '../form/MemoProvider.tsx'
import type { MemoValues } from '../form/memo-values.ts'
import { useFormKeys } from '../form/use-form-keys.ts'
import { useItemDetails } from '../form/use-item-details.ts'
import { useMemoForm } from '../form/use-memo.ts'
import { type SavedMemo, useSaveMemo } from '../form/use-save-memo.ts'
import { useSourceMarks } from '../sources/use-source-marks.ts'
import { AwaitingNote } from './AwaitingNote.tsx'
import { FaxFoot } from './FaxFoot.tsx'
import css from './FaxMemo.module.css'
import { NotOrderDialog } from './NotOrderDialog.tsx'

interface Props {
  fax: FaxRow
  defaults: MemoValues
  onBeforeSave: () => void
  onFiled: (memo: SavedMemo, open: readonly CompletenessRow[], said: string) => void
  /** The fax left the tray without a memo. */
  onGone: () => void
}

type Asking = 'join' | 'notOrder' | null

// Where a paper of the customer is awaited by an order: its sign-back, its arrival receipt.
const AWAITS_PAPER: readonly number[] = [9, 18]

/** The memo being typed off a fax; saving files the fax with it (R1.3). */
export function FaxForm({ fax, defaults, onBeforeSave, onFiled, onGone }: Props) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  const memo = useMemoForm(`fax/${fax.id}`, defaults)
  const { save, isSaving, failure, promise } = useSaveMemo(memo)
  useSourceMarks(
    memo,
    useMemo(() => [fax], [fax]),
  )
  const { offerSheet } = memo
  useEffect(
    () =>
      listenForFiles((files) => {
        const sheet = files.find(isOrderSheet)
        if (sheet) offerSheet(sheet)
      }),
    [offerSheet],
  )
  const [asking, setAsking] = useState<Asking>(null)
  const form = useRef<HTMLDivElement>(null)
  const items = useItemDetails(memo)
  const isRecognised = fax.customerId !== null && memo.values.form.customerId === fax.customerId
  const awaiting = isRecognised
    ? memo.facts?.lastOrders.find((row) => AWAITS_PAPER.includes(row.currentStep))
    : undefined

  const file = async () => {
    onBeforeSave()
    const saved = await save({ memoId: null, faxIds: [fax.id] })
    if (!saved) return
    memo.forget()
    onFiled(saved, memo.open, memo.values.said)
  }
  useFormKeys(memo)
  useKeys([
    { keys: 'Ctrl+Enter', label: t('fax.save'), primary: true, run: () => void file() },
    { keys: 'A', label: t('fax.join'), run: () => setAsking('join') },
    { keys: 'X', label: t('fax.notOrder'), run: () => setAsking('notOrder') },
  ])
  const gone = () => {
    setAsking(null)
    memo.forget()
    onGone()
  }
  return (
    <MemoProvider memo={memo}>
      <Sheet
        title={t('memo.title')}
        aside={fax.number}
        grow
        foot={
          <FaxFoot
            items={items}
            promise={promise}
            failure={failure}
            isBusy={isSaving}
            onItem={(item) => form.current && jumpToItem(item, memo, form.current)}
            onSave={() => void file()}
            onJoin={() => setAsking('join')}
            onNotOrder={() => setAsking('notOrder')}
          />
        }
      >
        <div ref={form} className={css.form}>
          {awaiting && <AwaitingNote order={awaiting} onJoin={() => setAsking('join')} />}
          <MemoFields compact recognised={isRecognised ? t('customer.byFax') : undefined} source={fax.number} />
          <DuplicateNote />
        </div>
      </Sheet>
      {asking === 'join' && (
        <JoinDialog
          title={t('join.title', { number: fax.number })}
          consequence={t('join.consequence')}
          proposed={awaiting}
          customer={fax.customerName ?? ''}
          reason={{ label: t('join.reason'), hint: t('join.reasonHint') }}
          join={async (key, orderId, reason) => {
            await call.intake.joinOrder({ key, faxId: fax.id, orderId, reason })
            return true
          }}
          onClose={() => setAsking(null)}
          onJoined={gone}
        />
      )}
      {asking === 'notOrder' && <NotOrderDialog fax={fax} onClose={() => setAsking(null)} onDone={gone} />}
    </MemoProvider>
  )
}
