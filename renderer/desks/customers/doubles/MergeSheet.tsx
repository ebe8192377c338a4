import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column } from '#renderer/ui/Columns.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MergeField } from '#shared/rules/customer-merge.ts'
import css from './Merge.module.css'
import { MergeFacts } from './MergeFacts.tsx'
import { SideBySide } from './SideBySide.tsx'
import { useMerge } from './use-merge.ts'

type Props = {
  readonly a: string
  readonly b: string
  readonly onMerged: (id: string) => void
  /** The two look like one and are not. */
  readonly onNotSame: () => void
}

/** The two side by side: who stays, which value of each field stays, what moves, and what still stands in the way. */
export function MergeSheet({ a, b, onMerged, onNotSame }: Props) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const [keepId, setKeepId] = useState(a)
  const doubleId = keepId === a ? b : a
  const [take, setTake] = useState<readonly MergeField[]>([])
  const [reason, setReason] = useState('')
  const [isAsking, setAsking] = useState(false)
  const found = useQuery({
    ...q.office.mergePreview.queryOptions({ input: { keepId, doubleId } }),
    placeholderData: keepPreviousData,
  })
  const merge = useMerge(() => setAsking(false), onMerged)
  const preview = found.data
  if (!preview) return <RefusalBar error={found.error} />
  const { keep, double, blockers, moves } = preview
  const locked =
    blockers.length > 0
      ? t('merge.blocked', { count: blockers.length })
      : reason.trim() === ''
        ? t('merge.needsReason')
        : undefined
  return (
    <>
      <Column>
        <SideBySide
          preview={preview}
          take={take}
          onTake={setTake}
          onNotSame={onNotSame}
          onSwap={() => {
            setKeepId(doubleId)
            setTake([])
          }}
        />
      </Column>
      <Column>
        <MergeFacts preview={preview} />
        <Sheet title={t('merge.do')} edge="accent">
          <div className={css.doing}>
            <Field label={t('merge.reason')} required>
              {(control) => (
                <Input.TextArea
                  {...control}
                  rows={2}
                  maxLength={2000}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <RefusalBar error={merge.error} />
            <ActionButton kind="primary" block locked={locked} onClick={() => setAsking(true)}>
              {t('merge.button', { number: double.number, into: keep.number })}
            </ActionButton>
          </div>
        </Sheet>
      </Column>
      <Dialog
        open={isAsking}
        title={t('merge.ask', { double: `${double.number} ${double.name}`, keep: `${keep.number} ${keep.name}` })}
        onClose={() => setAsking(false)}
        footer={
          <>
            <ActionButton onClick={() => setAsking(false)}>{t('merge.no')}</ActionButton>
            <ActionButton kind="primary" busy={merge.isPending} onClick={() => merge.mutate({ preview, take, reason })}>
              {t('merge.yes')}
            </ActionButton>
          </>
        }
      >
        {t('merge.consequence', { orders: moves.orders, number: double.number })}
      </Dialog>
    </>
  )
}
