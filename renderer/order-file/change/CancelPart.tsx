import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { type CancelledPart, formWithout } from '#shared/rules/cancelling.ts'
import { useOrder } from '../data/order-view.ts'
import { useSave } from '../data/use-save.ts'
import { FormBody } from '../forms/FormBody.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'
import { papersThatGoStale } from './goes-stale.ts'
import { StaleWarning } from './StaleWarning.tsx'

type Props = { requestId: string; parts: readonly CancelledPart[]; onDone: () => void }

/** The part is taken out as a new revision; which sign-offs that costs stands there first (R19.1, R19.2). */
export function CancelPart({ requestId, parts, onDone }: Props) {
  const { file, say } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const save = useSave()
  return (
    <FormBody action="cancelPart">
      <StaleWarning papers={papersThatGoStale(file, formWithout(file.form, parts))} />
      <RecordFoot
        action="cancelPart"
        label={t('cancel.doPart')}
        save={save}
        onSave={() =>
          void save
            .run((head) => call.orders.cancelPart({ ...head, requestId }))
            .then((saved) => {
              if (!saved) return
              say(t('cancel.donePart'))
              onDone()
            })
        }
      />
    </FormBody>
  )
}
