import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { CheckRow } from '#renderer/ui/CheckRow.tsx'
import { orderDates } from '#shared/rules/dates.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { DispatchFacts } from '../delivery/DispatchFacts.tsx'

type Props = { dispatch: PaperOf<'dispatch'>; notice: PaperOf<'dispatchNotice'> | null }
type Answers = { contentMatches: boolean | undefined; arrivalMatches: boolean | undefined; remark: string }

/** The shipper holds content and arrival time against the confirmation before the customer is told (R16.1). */
export function CheckNotice({ dispatch, notice }: Props) {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm<Answers>(`notice/${dispatch.id}/${notice?.id ?? ''}`, {
    contentMatches: notice?.body.contentMatches,
    arrivalMatches: notice?.body.arrivalMatches,
    remark: '',
  })
  const isFine = notice?.body.contentMatches && notice.body.arrivalMatches
  const { contentMatches, arrivalMatches } = form
  const promised = orderDates(file).preDelivery?.current
  const missing =
    contentMatches === undefined || arrivalMatches === undefined
      ? t('notice.unanswered')
      : !(contentMatches && arrivalMatches) && form.remark.trim() === ''
        ? t('notice.noRemark')
        : undefined
  return (
    <FormBody action="checkDispatchNotice" needs={isFine ? undefined : t('notice.needs')}>
      <DispatchFacts dispatch={dispatch} />
      <CheckRow
        number={1}
        title={t('notice.content')}
        detail={t('notice.contentDetail')}
        value={contentMatches}
        disabled={isFine}
        onChange={(value) => change({ contentMatches: value })}
      />
      <CheckRow
        number={2}
        title={t('notice.arrival')}
        detail={t('notice.arrivalDetail', {
          arrival: text.moment(dispatch.body.expectedArrival),
          promised: promised ? text.day(promised) : '',
        })}
        value={arrivalMatches}
        disabled={isFine}
        onChange={(value) => change({ arrivalMatches: value })}
      />
      {isFine ? (
        <div className={css.foot}>
          <ActionButton icon="print" onClick={() => openDialog('print')}>
            {t('notice.print')}
          </ActionButton>
        </div>
      ) : (
        <>
          <TextField label={t('note')} value={form.remark} onChange={(remark) => change({ remark })} />
          <RecordFoot
            action="checkDispatchNotice"
            label={t('notice.record')}
            save={save}
            missing={missing}
            onSave={() => {
              if (contentMatches === undefined || arrivalMatches === undefined) return
              const body = { dispatchId: dispatch.id, contentMatches, arrivalMatches, remark: form.remark }
              void save.run((head) => call.delivery.checkDispatchNotice({ ...head, body }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
