import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import type { ShownBlock } from '#renderer/desks/production/calendar/shown-blocks.ts'
import { useLateText } from '#renderer/desks/production/calendar/useLateText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { MakingLine } from '#shared/rules/production-line.ts'
import { Replan } from './Replan.tsx'
import { TellService } from './TellService.tsx'

/** What production promised, as it was picked on the calendar. */
export type Promised = { readonly block: ShownBlock; readonly productionLine: string }

type Props = Promised & {
  readonly lines: readonly MakingLine[]
  readonly onClose: () => void
  /** Says in passing what was done. */
  readonly say: (text: string) => void
}

/** A promise on the calendar: whether it will be kept, new days in writing, or word to customer service (R6.3, R11.2). */
export function PromiseDialog({ block, productionLine, lines, onClose, say }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const lateText = useLateText()
  const { q } = useDesk()
  const navigate = useNavigate()
  const file = useQuery(q.orders.file.queryOptions({ input: { orderId: block.orderId } }))
  const { number, customerName, productNumber, quantity, unit, from, until, state } = block
  const done = (said: string) => {
    say(said)
    onClose()
  }
  return (
    <Dialog open title={t('promise.title', { number, customer: customerName })} width={560} onClose={onClose}>
      <p>
        {t('promise.facts', {
          product: productNumber,
          quantity: text.quantity(quantity),
          unit,
          line: productionLine,
          from: text.day(from),
          until: text.day(until),
        })}{' '}
        <ActionButton kind="link" size="small" onClick={() => void navigate(`/orders/${block.orderId}?step=6`)}>
          {t('promise.open')}
        </ActionButton>
      </p>
      {state === 'late' && (
        <NoteBar tone="late" sign>
          {lateText(block)}
        </NoteBar>
      )}
      <RefusalBar error={file.error} />
      {file.data && (
        <>
          <TellService file={file.data.file} block={block} productionLine={productionLine} onTold={done} />
          <Replan file={file.data.file} block={block} productionLine={productionLine} lines={lines} onSigned={done} />
        </>
      )}
    </Dialog>
  )
}
