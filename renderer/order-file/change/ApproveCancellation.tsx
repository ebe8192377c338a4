import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { openCancellation, partsOf } from '#shared/rules/cancelling.ts'
import { useOrder } from '../data/order-view.ts'
import { useSave } from '../data/use-save.ts'
import { SignFoot } from '../forms/SignFoot.tsx'
import { usePartText } from './part-text.ts'

type Props = { tier: 'supervisor' | 'production'; requestId: string; isDone: boolean }

/** After the production order, supervisor and production each sign the cancelling (R19.2). */
export function ApproveCancellation({ tier, requestId, isDone }: Props) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const save = useSave()
  const partText = usePartText()
  const request = openCancellation(file)
  const parts = request && partsOf(request)
  if (isDone) return null
  return (
    <SignFoot
      action="approveCancellation"
      roles={[tier]}
      label={t('cancel.sign', { role: text.role(tier) })}
      statement={t(parts === null ? 'cancel.statement' : 'cancel.statementPart', {
        number: file.order.number,
        customer: file.customer.name,
        parts: partText(parts),
      })}
      consequence={t('cancel.frees')}
      save={save}
      body={{ tier }}
      onSign={(sign) =>
        void save.run((head) => call.orders.approveCancellation({ ...head, body: { requestId, tier }, sign }))
      }
    />
  )
}
