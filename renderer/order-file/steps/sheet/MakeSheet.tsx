import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { DayField, LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { scheduledToday } from '#shared/rules/dates.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { maxDate } from '#shared/values/civil-date.ts'

/** Makes the confirmation sheet with each line's pre-delivery date; later than scheduled is a relaxation (R7.1, R7.3). */
export function MakeSheet() {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const sheet = currentSheet(file)
  const { form, change, save } = useForm<{ dates: Readonly<Record<string, string>>; relaxation: string }>('sheet', {
    dates: {},
    relaxation: '',
  })
  const scheduledOf = scheduledToday(file)
  const lines = file.form.lines.map((line) => {
    const scheduled = scheduledOf(line.id)
    const promised = sheet?.body.lines.find((one) => one.lineId === line.id)?.preDeliveryDate
    const proposed = promised && scheduled ? maxDate(promised, scheduled) : (promised ?? scheduled)
    const typed = form.dates[line.id] ?? String(proposed ?? line.requestedDate ?? file.today)
    return { line, scheduled, typed, date: readDay(typed) }
  })
  const relaxed = lines.some(({ scheduled, date }) => scheduled && date && date > scheduled)
  const body = {
    lines: lines.flatMap(({ line, date }) => (date ? [{ lineId: line.id, preDeliveryDate: date }] : [])),
    relaxation: form.relaxation,
  }
  const missing =
    body.lines.length < lines.length
      ? t('sheet.dateMissing')
      : relaxed && form.relaxation.trim() === ''
        ? t('sheet.whyRelaxed')
        : undefined
  const gateLines = lines.flatMap(({ line, scheduled, date }) =>
    date ? [{ lineId: line.id, scheduledDate: scheduled, preDeliveryDate: date }] : [],
  )
  return (
    <FormBody action="makeSheet" needs={sheet ? t('sheet.made', { number: sheet.body.number }) : t('sheet.needs')}>
      <div className={css.rows}>
        {lines.map(({ line, scheduled, typed, date }, index) => (
          <div key={line.id} className={css.row}>
            <span className={css.product}>
              <LineName line={line} number={index + 1} />
            </span>
            <DayField
              label={t('sheet.preDelivery', { line: index + 1 })}
              value={typed}
              error={scheduled && date && date < scheduled ? t('sheet.tooEarly') : undefined}
              hint={hintOf(scheduled, date)}
              onChange={(value) => change({ dates: { ...form.dates, [line.id]: value } })}
            />
          </div>
        ))}
      </div>
      {relaxed && (
        <LongField
          label={t('sheet.relaxation')}
          rows={1}
          required
          value={form.relaxation}
          onChange={(relaxation) => change({ relaxation })}
        />
      )}
      <RecordFoot
        action="makeSheet"
        label={sheet ? t('sheet.makeAgain') : t('sheet.make')}
        save={save}
        missing={missing}
        body={{ lines: gateLines }}
        onSave={() => void save.run((head) => call.confirmation.makeSheet({ ...head, body }))}
      >
        {sheet && (
          <ActionButton icon="print" keyHint="Ctrl P" onClick={() => openDialog('print')}>
            {t('sheet.print')}
          </ActionButton>
        )}
      </RecordFoot>
    </FormBody>
  )

  function hintOf(scheduled: CivilDate | null, date: CivilDate | null): string | undefined {
    if (!scheduled) return undefined
    const said = t('sheet.scheduled', { date: text.day(scheduled) })
    return date && date > scheduled ? `${said}${t('sheet.isRelaxed')}` : said
  }
}
