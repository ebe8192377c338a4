import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { ShownBlock } from '#renderer/desks/production/calendar/shown-blocks.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { can } from '#shared/rules/actions.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import css from './Promise.module.css'

type Props = {
  readonly file: OrderFile
  readonly block: ShownBlock
  readonly productionLine: string
  readonly onTold: (said: string) => void
}

/** R11.2 a promise that will be broken is an abnormality, told to customer service at once; nothing where none was ordered yet. */
export function TellService({ file, block, productionLine, onTold }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const { call, q } = useDesk()
  const { me } = useSession()
  const cache = useQueryClient()
  const { orderId, lineId, number, until, lateUntil, state } = block
  const proposed = lateUntil
    ? t('tell.proposed', { line: productionLine, until: text.day(until), finish: text.day(lateUntil) })
    : t('tell.never', { line: productionLine, until: text.day(until) })
  const once = useOnceKey()
  const [what, setWhat] = useState(proposed)
  const tell = useMutation({
    mutationFn: () =>
      once.during((key) =>
        call.production.reportAbnormality({ key, orderId, version: file.order.version, body: { what, lineId } }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: q.orders.file.key({ input: { orderId } }) })
      onTold(t('tell.told', { number, clerk: file.order.clerk.name }))
    },
  })
  if (state !== 'late' || !can('reportAbnormality', file, me).allowed) return null
  return (
    <>
      <div className={css.tell}>
        <TextField label={t('tell.label')} value={what} onChange={setWhat} />
        <ActionButton
          busy={tell.isPending}
          locked={what.trim() === '' ? t('tell.nothing') : undefined}
          onClick={() => tell.mutate()}
        >
          {t('tell.action')}
        </ActionButton>
      </div>
      <RefusalBar error={tell.error} />
    </>
  )
}
