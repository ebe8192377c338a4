import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { MomentField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { fieldToMoment } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { type PaperOf, papersOf } from '#shared/rules/papers.ts'
import { RECHECK_ITEMS } from '#shared/rules/ticks.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { NoticeLines, noticeLines, type Typed } from './NoticeLines.tsx'

type Recheck = (typeof RECHECK_ITEMS)[number]

type NoticeDraft = {
  readonly quantities: Typed
  readonly expectedArrival: string
  readonly followUpCall: string
  readonly loading: string
  readonly rechecked: readonly Recheck[]
}

type Props = { isDone: boolean; emergency: PaperOf<'emergencyRelease'> | null }

/** The delivery notice: quantities, arrival, follow-up calls, and five things rechecked, each ticked (R14.1). */
export function IssueNotice({ isDone, emergency }: Props) {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const zone = file.policy.timeZone
  const tomorrow = addDays(file.today, 1)
  const count = papersOf(file.papers, 'deliveryNotice').length
  const { form, change, save } = useForm<NoticeDraft>(`notice/${count}`, {
    quantities: {},
    expectedArrival: `${tomorrow}T14:00`,
    followUpCall: `${tomorrow}T10:00`,
    loading: '',
    rechecked: [],
  })
  const { terms } = file.form
  const said: Readonly<Record<Recheck, string>> = {
    terms: file.contract?.deliveryTerms || terms.transport,
    address: terms.deliveryPlace,
    consignee: terms.consignee,
    phone: terms.consigneePhone,
    invoice: `${terms.invoiceKind} ${terms.invoiceTitle}`,
  }
  const arrival = fieldToMoment(form.expectedArrival, zone)
  const followUp = fieldToMoment(form.followUpCall, zone)
  // A notice that makes up for an emergency speaks of what has left; its quantities are the release's.
  const lines = emergency
    ? emergency.body.batches.map(({ lineId, quantity }) => ({ lineId, quantity }))
    : noticeLines(file, form.quantities)
  const left = RECHECK_ITEMS.filter((one) => !form.rechecked.includes(one)).length
  const print = (
    <div className={css.foot}>
      <ActionButton icon="print" keyHint="Ctrl P" onClick={() => openDialog('print')}>
        {t('delivery.print')}
      </ActionButton>
    </div>
  )
  if (isDone) return print
  return (
    <FormBody action="issueDeliveryNotice" needs={t('delivery.needs')}>
      {emergency ? (
        <NoteBar tone="late" sign>
          {t('delivery.makesUp', { until: text.by(emergency.body.makeUpUntil), reason: emergency.body.reason })}
        </NoteBar>
      ) : (
        <NoticeLines typed={form.quantities} onChange={(quantities) => change({ quantities })} />
      )}
      <div className={css.grid}>
        <MomentField
          label={t('delivery.expectedArrival')}
          value={form.expectedArrival}
          onChange={(expectedArrival) => change({ expectedArrival })}
        />
        <MomentField
          label={t('delivery.followUpCall')}
          value={form.followUpCall}
          onChange={(followUpCall) => change({ followUpCall })}
        />
        <TextField label={t('delivery.loading')} value={form.loading} onChange={(loading) => change({ loading })} />
      </div>
      <div className={css.ticks} role="group" aria-label={t('delivery.rechecks')}>
        <span className={css.choiceLabel}>{t('delivery.rechecks')}</span>
        {RECHECK_ITEMS.map((one) => (
          <Checkbox
            key={one}
            checked={form.rechecked.includes(one)}
            onChange={(event) =>
              change({
                rechecked: event.target.checked
                  ? [...form.rechecked, one]
                  : form.rechecked.filter((old) => old !== one),
              })
            }
          >
            <span className={css.quiet}>{t(`delivery.recheck.${one}`)}</span> {said[one]}
          </Checkbox>
        ))}
      </div>
      <SignFoot
        action="issueDeliveryNotice"
        label={t('delivery.sign')}
        statement={t('delivery.statement', {
          quantities: lines.map((line) => text.quantity(line.quantity)).join(' + '),
          place: terms.deliveryPlace,
          consignee: terms.consignee,
        })}
        consequence={t('delivery.consequence')}
        save={save}
        body={{ batches: lines, makesUpFor: emergency?.id ?? null }}
        missing={
          left > 0
            ? t('delivery.recheckLeft', { count: left })
            : lines.length === 0
              ? t('delivery.nothing')
              : arrival === null
                ? t('delivery.noArrival')
                : undefined
        }
        onSign={(sign) => {
          if (arrival === null) return
          const body = {
            lines: [...lines],
            expectedArrival: arrival,
            followUpCalls: followUp === null ? [] : [followUp],
            rechecked: [...form.rechecked],
            loading: form.loading,
            makesUpFor: emergency?.id ?? null,
          }
          void save.run((head) => call.delivery.issueDeliveryNotice({ ...head, body, sign }))
        }}
      />
      {count > 0 && print}
    </FormBody>
  )
}
