import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { type PaperOf, papersOf } from '#shared/rules/papers.ts'
import { BRIEFING_ITEMS } from '#shared/rules/ticks.ts'

/** The contents of a delivery notice explained to the carrier, item by item (R14.3). */
export function BriefCarrier({ notice }: { notice: PaperOf<'deliveryNotice'> }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const briefed = papersOf(file.papers, 'carrierBriefing').findLast(({ body }) => body.noticeId === notice.id)
  const { form, change, save } = useForm(`briefing/${notice.id}`, { ticks: [] as readonly string[], carrierPerson: '' })
  const ticks = briefed?.body.ticks ?? form.ticks
  const { body } = notice
  const said: Readonly<Record<(typeof BRIEFING_ITEMS)[number], string>> = {
    arrival: text.moment(body.expectedArrival),
    consignee: `${body.deliveryPlace} ${body.consignee} ${body.consigneePhone}`,
    loading: body.loading,
    receipt: '',
    trouble: file.order.clerk.name,
  }
  const left = BRIEFING_ITEMS.filter((one) => !ticks.includes(one)).length
  return (
    <FormBody action="briefCarrier" needs={briefed ? undefined : t('briefing.needs')}>
      <div className={css.ticks} role="group" aria-label={t('briefing.label')}>
        {BRIEFING_ITEMS.map((one) => (
          <Checkbox
            key={one}
            disabled={briefed ? true : undefined}
            checked={ticks.includes(one)}
            onChange={(event) =>
              change({ ticks: event.target.checked ? [...form.ticks, one] : form.ticks.filter((old) => old !== one) })
            }
          >
            <span className={css.quiet}>{t(`briefing.item.${one}`)}</span> {said[one]}
          </Checkbox>
        ))}
      </div>
      {!briefed && (
        <>
          <TextField
            label={t('briefing.person')}
            required
            value={form.carrierPerson}
            onChange={(carrierPerson) => change({ carrierPerson })}
          />
          <RecordFoot
            action="briefCarrier"
            label={t('briefing.record')}
            save={save}
            missing={
              left > 0
                ? t('briefing.left', { count: left })
                : form.carrierPerson.trim() === ''
                  ? t('briefing.noPerson')
                  : undefined
            }
            onSave={() => {
              const briefing = { noticeId: notice.id, ticks: [...form.ticks], carrierPerson: form.carrierPerson }
              void save.run((head) => call.delivery.briefCarrier({ ...head, body: briefing }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
