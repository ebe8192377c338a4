import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, MomentField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { fieldToMoment, lineNumber, momentToField } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { latest, type PaperOf } from '#shared/rules/papers.ts'
import { addDays } from '#shared/values/civil-date.ts'

type DispatchDraft = Omit<PaperBodies['dispatch'], 'noticeId' | 'batches' | 'expectedArrival'> & {
  readonly expectedArrival: string
}

const MODES = ['ownTruck', 'freight', 'express', 'collected'] as const
const FREIGHTS = ['us', 'customer', 'thirdParty'] as const

/** Picking, carrier, vehicle and arrival of one release; stock leaves when it is recorded (R15.1). */
export function Dispatch({ release }: { release: PaperOf<'deliveryNotice'> | PaperOf<'emergencyRelease'> }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const zone = file.policy.timeZone
  const arrival =
    release.kind === 'deliveryNotice'
      ? momentToField(release.body.expectedArrival, zone)
      : `${addDays(file.today, 1)}T14:00`
  const { form, change, save } = useForm<DispatchDraft>(`dispatch/${release.id}`, {
    // Who carried the last part is likely asked again; what the order says of transport is no carrier's name.
    carrier: latest(file.papers, 'dispatch')?.body.carrier ?? '',
    mode: 'freight',
    freight: 'us',
    trackingNumber: '',
    vehicle: '',
    driver: '',
    driverPhone: '',
    expectedArrival: arrival,
  })
  const expectedArrival = fieldToMoment(form.expectedArrival, zone)
  const { batches } = release.body
  return (
    <FormBody action="dispatch" needs={t('dispatch.needs')}>
      <table className={css.table} aria-label={t('dispatch.batches')}>
        <thead>
          <tr>
            <th>{t('price.line')}</th>
            <th>{t('dispatch.batch')}</th>
            <th>{t('dispatch.location')}</th>
            <th className={css.right}>{t('dispatch.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => {
            const line = file.form.lines.find((one) => one.id === batch.lineId)
            return (
              <tr key={`${batch.lineId}${batch.batchId}`}>
                <td>
                  {lineNumber(file, batch.lineId)}　<b>{line?.productNumber}</b>
                </td>
                <td>{batch.batchNumber}</td>
                <td>{batch.location}</td>
                <td className={css.right}>
                  {text.quantity(batch.quantity)} {line?.unit}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <ChoiceField
        label={t('dispatch.mode')}
        value={form.mode}
        onChange={(mode) => change({ mode: mode as typeof form.mode })}
        options={MODES.map((value) => ({ value, label: t(`dispatch.modes.${value}`) }))}
      />
      <ChoiceField
        label={t('dispatch.freight')}
        value={form.freight}
        onChange={(freight) => change({ freight: freight as typeof form.freight })}
        options={FREIGHTS.map((value) => ({ value, label: t(`dispatch.freights.${value}`) }))}
      />
      <div className={css.grid}>
        <TextField
          label={t('dispatch.carrier')}
          required
          value={form.carrier}
          onChange={(carrier) => change({ carrier })}
        />
        <TextField
          label={t('dispatch.tracking')}
          value={form.trackingNumber}
          onChange={(trackingNumber) => change({ trackingNumber })}
        />
        <TextField label={t('dispatch.vehicle')} value={form.vehicle} onChange={(vehicle) => change({ vehicle })} />
        <TextField label={t('dispatch.driverName')} value={form.driver} onChange={(driver) => change({ driver })} />
        <TextField
          label={t('dispatch.driverPhone')}
          value={form.driverPhone}
          onChange={(driverPhone) => change({ driverPhone })}
        />
        <MomentField
          label={t('delivery.expectedArrival')}
          value={form.expectedArrival}
          onChange={(value) => change({ expectedArrival: value })}
        />
      </div>
      <RecordFoot
        action="dispatch"
        label={t('dispatch.record')}
        save={save}
        body={{ noticeId: release.id }}
        missing={
          form.carrier.trim() === ''
            ? t('dispatch.noCarrier')
            : expectedArrival === null
              ? t('delivery.noArrival')
              : undefined
        }
        onSave={() => {
          if (expectedArrival === null) return
          const body = { ...form, noticeId: release.id, batches: [...batches], expectedArrival }
          void save.run((head) => call.delivery.dispatch({ ...head, body }))
        }}
      />
    </FormBody>
  )
}
