import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useCountedPrint } from '#renderer/app/use-counted-print.ts'
import { productionSlipModel } from '#renderer/order-file/papers/slips.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { slipCode } from '#shared/rules/paper-code.ts'

type Props = { readonly answer: OrderFileAnswer; readonly onClose: () => void }

/** R6.3 the production confirmation slip, to be signed with a pen and scanned back; each printing is counted. */
export function SlipPrint({ answer, onClose }: Props) {
  const { company } = useSession()
  const { number, revision } = answer.file.order
  const { printed, error, ...ways } = useCountedPrint('productionSlip', slipCode('SQ', number, revision))
  const slip = productionSlipModel(answer, { company, now: printed.at, timeZone: answer.file.policy.timeZone })
  if (!slip) return null
  const model = { ...slip, copyNumber: printed.copy }
  return (
    <PrintPreview
      papers={[{ kind: 'productionSlip', model }]}
      onClose={onClose}
      {...ways}
      trouble={error ? <RefusalBar error={error} /> : null}
    />
  )
}
