import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column } from '#renderer/ui/Columns.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MergePreview } from '#shared/contract/customers.ts'
import type { MergeField } from '#shared/rules/customer-merge.ts'
import css from './Merge.module.css'
import { SideBySide } from './SideBySide.tsx'

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
  const { q, call } = useDesk()
  const queries = useQueryClient()
  const explain = useRefusal()
  const text = useText()
  const [keepId, setKeepId] = useState(a)
  const doubleId = keepId === a ? b : a
  const [take, setTake] = useState<readonly MergeField[]>([])
  const [reason, setReason] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [key, setKey] = useState(newKey)
  const found = useQuery({
    ...q.office.mergePreview.queryOptions({ input: { keepId, doubleId } }),
    placeholderData: keepPreviousData,
  })
  const merge = useMutation({
    mutationFn: ({ keep, double }: MergePreview) =>
      call.office.mergeCustomers({
        key,
        keepId: keep.id,
        doubleId: double.id,
        keepVersion: keep.version,
        doubleVersion: double.version,
        take: [...take],
        reason: reason.trim(),
      }),
    async onSuccess({ id }) {
      setAsking(false)
      await queries.invalidateQueries({ queryKey: q.office.key() })
      onMerged(id)
    },
    onError: (error) => {
      setAsking(false)
      if (explain(error)?.code !== 'UNREACHED') setKey(newKey())
    },
  })
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
        <Sheet title={t('merge.moves')}>
          <dl className={css.moves}>
            {(['orders', 'openOrders', 'memos', 'faxes', 'contracts', 'pricePlans'] as const).map((one) => (
              <div key={one}>
                <dt>{t(`merge.move.${one}`)}</dt>
                <dd>{moves[one]}</dd>
              </div>
            ))}
          </dl>
          <p className={css.note}>{t('merge.stays')}</p>
        </Sheet>
        {blockers.length > 0 && (
          <Sheet title={t('merge.blocked', { count: blockers.length })} edge="late">
            <ul className={css.blockers}>
              {blockers.map((one) => (
                <li key={`${one.code} ${String(one.params.number ?? '')}`}>
                  <b>{text.blocker(one).what}</b>
                  <span>{text.blocker(one).why}</span>
                </li>
              ))}
            </ul>
          </Sheet>
        )}
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
            <ActionButton kind="primary" busy={merge.isPending} onClick={() => merge.mutate(preview)}>
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
