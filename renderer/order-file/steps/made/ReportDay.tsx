import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { DayField, NumberField, PickField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useLineText } from '#renderer/order-file/data/line-text.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay, readQuantity } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { Qty } from '#renderer/ui/Figures.tsx'
import { linesToProduce } from '#shared/rules/lines.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { formatQuantity, NO_QUANTITY } from '#shared/values/quantity.ts'

/** The daily production report: stage, produced, good, scrap (R12.1). */
export function ReportDay() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const lineText = useLineText()
  const lines = linesToProduce(file)
  const left = lines.find((line) => line.produced < line.toProduce) ?? lines[0]
  const rest = left ? formatQuantity(Math.max(0, left.toProduce - left.produced) as typeof left.toProduce) : ''
  const reports = papersOf(file.papers, 'dailyReport')
  const { form, change, save } = useForm(`daily/${reports.length}`, {
    lineId: left?.lineId ?? '',
    date: String(file.today),
    stage: t('daily.stageDefault'),
    produced: rest,
    good: rest,
    scrap: formatQuantity(NO_QUANTITY),
    remark: '',
  })
  const [produced, good, scrap] = [readQuantity(form.produced), readQuantity(form.good), readQuantity(form.scrap)]
  const date = readDay(form.date)
  const missing =
    produced === null || good === null || scrap === null
      ? t('notANumber')
      : form.lineId === '' || !date || form.stage.trim() === ''
        ? t('daily.incomplete')
        : undefined
  return (
    <FormBody action="reportDay" needs={t('daily.needs')}>
      {reports.length > 0 && (
        <table className={css.table} aria-label={t('daily.title')}>
          <tbody>
            {reports.map(({ id, body }) => (
              <tr key={id}>
                <td>{text.day(body.date)}</td>
                <td>{lineText(body.lineId)}</td>
                <td>{body.stage}</td>
                <td className={css.right}>
                  <Qty value={body.good} />
                </td>
                <td className={css.right}>
                  {body.scrap > 0 && t('daily.scrapOf', { scrap: text.quantity(body.scrap) })}
                </td>
                <td>{body.remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={css.grid}>
        <PickField
          label={t('daily.line')}
          value={form.lineId}
          onChange={(lineId) => change({ lineId })}
          options={lines.map(({ lineId }) => ({
            value: lineId,
            label: `${lineNumber(file, lineId)} ${file.form.lines.find((one) => one.id === lineId)?.productNumber}`,
          }))}
        />
        <DayField label={t('daily.date')} value={form.date} onChange={(value) => change({ date: value })} />
        <TextField label={t('daily.stage')} value={form.stage} onChange={(stage) => change({ stage })} />
        <NumberField
          label={t('daily.produced')}
          value={form.produced}
          onChange={(value) => change({ produced: value, good: value })}
        />
        <NumberField label={t('daily.good')} value={form.good} onChange={(value) => change({ good: value })} />
        <NumberField label={t('daily.scrap')} value={form.scrap} onChange={(value) => change({ scrap: value })} />
        <TextField label={t('note')} value={form.remark} onChange={(remark) => change({ remark })} />
      </div>
      <RecordFoot
        action="reportDay"
        label={t('daily.record')}
        save={save}
        missing={missing}
        onSave={() => {
          if (produced === null || good === null || scrap === null || !date) return
          const { lineId, stage, remark } = form
          const body = { lineId, date, stage, produced, good, scrap, remark }
          void save.run((head) => call.production.reportDay({ ...head, body }))
        }}
      />
    </FormBody>
  )
}
