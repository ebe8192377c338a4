import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import type { FaxRow } from '#shared/contract/intake.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import { DialogKey } from '../form/DialogKey.tsx'
import { Suggest } from '../form/Suggest.tsx'
import { useOnceKey } from '../form/use-once-key.ts'
import { usePause } from '../form/use-pause.ts'

interface Props {
  fax: FaxRow
  /** The order that waits for a paper of this customer. */
  proposed: Pick<OrderRow, 'id' | 'number'> | null
  onClose: () => void
  onJoined: () => void
}

type Found = { readonly id: string; readonly number: string }

/** R1.5 the fax belongs to an order that exists: its sign-back, its receipt, a change that the customer asks for. */
export function JoinDialog({ fax, proposed, onClose, onJoined }: Props) {
  const { t } = useTranslation('intake')
  const { q, call } = useDesk()
  const [order, setOrder] = useState<Found | null>(proposed)
  const [typed, setTyped] = useState(proposed?.number ?? fax.customerName ?? '')
  const [reason, setReason] = useState('')
  const text = usePause(typed.trim(), 100)
  const hits = useQuery({
    ...q.orders.search.queryOptions({ input: { text, limit: 20 } }),
    enabled: order === null && text !== '',
    placeholderData: keepPreviousData,
  })
  const key = useOnceKey()
  const joining = useMutation({
    mutationFn: (orderId: string) =>
      key.during((once) => call.intake.joinOrder({ key: once, faxId: fax.id, orderId, reason })),
    onSuccess: onJoined,
  })
  const locked = order === null ? t('join.needsOrder') : undefined
  const run = () => {
    if (order !== null && !joining.isPending) joining.mutate(order.id)
  }
  const orders = order === null ? (hits.data ?? []).filter((hit) => hit.kind === 'order') : []
  return (
    <Dialog
      open
      title={t('join.title', { number: fax.number })}
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
      <p>{t('join.consequence')}</p>
      <Field label={t('join.order')} hint={t('join.hint')} required>
        {({ id }) => (
          <Suggest
            value={order?.number ?? typed}
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
      <Field label={t('join.reason')}>
        {(control) => (
          <Input
            {...control}
            maxLength={4000}
            placeholder={t('join.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {joining.error !== null && <RefusalBar error={joining.error} />}
    </Dialog>
  )
}
