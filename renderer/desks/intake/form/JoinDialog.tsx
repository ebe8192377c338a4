import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'
import { DialogKey } from './DialogKey.tsx'
import { Suggest } from './Suggest.tsx'
import { usePause } from './use-pause.ts'

/** The order that was found. */
export type FoundOrder = Pick<OrderRow, 'id' | 'number'>

interface Props {
  title: string
  /** What will happen, and who is told. */
  consequence: string
  /** The order that is probably meant. */
  proposed?: FoundOrder | null
  /** Whose orders are looked for first. */
  customer: string
  reason: {
    readonly label: string
    readonly hint: string
    /** What is known of it already. */
    readonly begin?: string
    readonly required?: boolean
  }
  /** Joins it, by a key for one save; false where there is nothing to join, which the page explains. */
  join: (key: string, orderId: string, reason: string) => Promise<boolean>
  onClose: () => void
  onJoined: (order: FoundOrder) => void
}

const MOST_REASON = 2000

/** R1.5 something belongs to an order that exists: which one, and why. */
export function JoinDialog({ title, consequence, proposed = null, customer, reason, join, onClose, onJoined }: Props) {
  const { t } = useTranslation('intake')
  const { q } = useDesk()
  const [order, setOrder] = useState<FoundOrder | null>(proposed)
  const [typed, setTyped] = useState(proposed?.number ?? customer)
  const [why, setWhy] = useState((reason.begin ?? '').slice(0, MOST_REASON))
  const text = usePause(typed.trim(), 100)
  const hits = useQuery({
    ...q.orders.search.queryOptions({ input: { text, limit: 20 } }),
    enabled: order === null && text !== '',
    placeholderData: keepPreviousData,
  })
  const key = useOnceKey()
  const joining = useMutation({
    mutationFn: (found: FoundOrder) => key.during((once) => join(once, found.id, why)),
    onSuccess: (joined, found) => (joined ? onJoined(found) : onClose()),
  })
  const lacksReason = reason.required === true && why.trim() === ''
  const locked = order === null ? t('join.needsOrder') : lacksReason ? t('close.needsReason') : undefined
  const run = () => {
    if (order !== null && locked === undefined && !joining.isPending) joining.mutate(order)
  }
  const orders = order === null ? (hits.data ?? []).filter((hit) => hit.kind === 'order') : []
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <ActionButton keyHint="Esc" onClick={onClose}>
            {t('cancel')}
          </ActionButton>
          <ActionButton kind="primary" keyHint="Ctrl ↵" locked={locked} busy={joining.isPending} onClick={run}>
            {t('join.button')}
          </ActionButton>
        </>
      }
    >
      <DialogKey run={run} label={t('join.button')} />
      <p>{consequence}</p>
      <Field label={t('join.order')} hint={t('join.hint')} required>
        {({ id }) => (
          <Suggest
            value={order?.number ?? typed}
            eager
            onText={(next) => {
              setOrder(null)
              setTyped(next)
            }}
            options={orders.slice(0, 8)}
            optionKey={(hit) => hit.id}
            render={(hit) => (
              <>
                <span>{hit.number}</span>
                <span>
                  {hit.title} {hit.detail}
                </span>
              </>
            )}
            onPick={(hit) => setOrder({ id: hit.id, number: hit.number })}
            input={{ id, autoFocus: true }}
          />
        )}
      </Field>
      <Field label={reason.label} required={reason.required}>
        {(control) => (
          <Input
            {...control}
            maxLength={MOST_REASON}
            placeholder={reason.hint}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
      </Field>
      {joining.error !== null && <RefusalBar error={joining.error} />}
    </Dialog>
  )
}
