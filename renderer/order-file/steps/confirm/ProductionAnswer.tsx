import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { DayField, NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay, readQuantity } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { type LineProgress, productionAnswerOf } from '#shared/rules/lines.ts'
import { isUnpromised, materialDayOf, movedMaterial } from '#shared/rules/material-moved.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { planDaysProblem } from '#shared/rules/plan-days.ts'
import { categoryOf, lineProblem, standingLine } from '#shared/rules/production-line.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { addDays, maxDate } from '#shared/values/civil-date.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import { LineField } from './LineField.tsx'
import { MovedNote } from './MovedNote.tsx'

const DAYS_TO_MAKE = 2

/** Production's written word on a line: quantity, line, production date, scheduled date; proposed is what fits first (R6.1). */
export function ProductionAnswer({ progress, line }: { progress: LineProgress; line: FormLine }) {
  const { file } = useOrder()
  const { call, q } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const productionLines = useQuery(q.office.productionLines.queryOptions({ input: {} }))
  const answer = productionAnswerOf(file, line.id)
  const material = materialDayOf(file, line.id)
  // R5.2 without a promised day there is none to begin on, and none is invented.
  const unpromised = isUnpromised(movedMaterial(file, line.id))
  const earliest = maxDate(addDays(file.today, 1), material ?? file.today)
  const proposals = useQuery(q.production.proposals.queryOptions({ input: { orderId: file.order.id } }))
  const own = (proposals.data ?? []).filter((one) => one.lineId === line.id)
  // What does not make such goods is never proposed: production chooses it knowingly.
  const best = own.find((one) => one.makes)
  const standing = standingLine(file, line.id)
  const { form, change, save } = useForm(`production/${line.id}`, {
    quantity: formatQuantity(progress.toProduce),
    productionLine: best?.productionLine ?? '',
    productionDate: String(best?.productionDate ?? (unpromised ? '' : earliest)),
    scheduledDate: String(best?.scheduledDate ?? (unpromised ? '' : addDays(earliest, DAYS_TO_MAKE))),
  })
  // Another production line has other free days: its own earliest stand at once.
  const chooseLine = (productionLine: string) => {
    const fits = own.find((one) => one.productionLine === productionLine)
    change(
      fits
        ? { productionLine, productionDate: String(fits.productionDate), scheduledDate: String(fits.scheduledDate) }
        : { productionLine },
    )
  }
  const quantity = readQuantity(form.quantity)
  const productionDate = readDay(form.productionDate)
  const scheduledDate = readDay(form.scheduledDate)
  const problem =
    productionDate && scheduledDate
      ? planDaysProblem({ productionDate, scheduledDate }, { today: file.today, material })
      : null
  const named = productionLines.data?.filter((one) => one.name === form.productionLine)
  const noLine = named ? lineProblem(named, { unit: line.unit, standing }) : null
  const missing =
    !quantity || !productionDate || !scheduledDate || form.productionLine === ''
      ? t('production.incomplete')
      : noLine
        ? t(`production:plan.doubt.${noLine}`)
        : problem
          ? t(`production.${problem}`)
          : undefined
  return (
    <FormBody action="answerProduction" needs={answer ? undefined : t('production.needs')}>
      {!answer && <MovedNote moved={movedMaterial(file, line.id)} />}
      <Facts
        rows={[
          [t('technical.product'), `${line.productNumber} ${line.productName} ${specificationOf(line)}`],
          [text.item('special'), file.form.terms.special],
          [t('production.requested'), line.requestedDate ? text.day(line.requestedDate) : ''],
          [t('technical.materialDate'), unpromised ? t('production.unpromised') : material ? text.day(material) : ''],
          [
            t('production.proposed'),
            !answer && best
              ? t('production.fits', {
                  line: best.productionLine,
                  from: text.day(best.productionDate),
                  until: text.day(best.scheduledDate),
                })
              : '',
          ],
          [t('production.quantity'), answer ? `${text.quantity(answer.body.quantity)} ${line.unit}` : ''],
          [t('production.line'), answer?.body.productionLine],
          [t('production.date'), answer ? text.day(answer.body.productionDate) : ''],
          [t('production.scheduled'), answer ? text.day(answer.body.scheduledDate) : ''],
        ]}
      />
      {!answer && (
        <>
          <div className={css.grid}>
            <NumberField
              label={t('production.quantityIn', { unit: line.unit })}
              value={form.quantity}
              onChange={(value) => change({ quantity: value })}
            />
            <LineField
              lines={productionLines.data ?? []}
              unit={line.unit}
              category={categoryOf(file, line.id)}
              standing={standing}
              value={form.productionLine}
              onChange={chooseLine}
            />
            <DayField
              label={t('production.date')}
              value={form.productionDate}
              error={problem && problem !== 'backwards' ? t(`production.${problem}`) : undefined}
              onChange={(value) => change({ productionDate: value })}
            />
            <DayField
              label={t('production.scheduled')}
              value={form.scheduledDate}
              hint={
                line.requestedDate && scheduledDate && scheduledDate > line.requestedDate
                  ? t('production.afterRequested')
                  : undefined
              }
              onChange={(value) => change({ scheduledDate: value })}
            />
          </div>
          <SignFoot
            action="answerProduction"
            label={t('production.sign')}
            statement={t('production.statement', {
              line: lineNumber(file, line.id),
              product: line.productNumber,
              quantity: `${text.quantity(quantity)} ${line.unit}`,
              date: text.day(form.productionDate),
              scheduled: text.day(form.scheduledDate),
            })}
            consequence={t('production.consequence')}
            save={save}
            body={{ lineId: line.id }}
            missing={missing}
            onSign={(sign) => {
              if (!quantity || !productionDate || !scheduledDate) return
              const body = {
                lineId: line.id,
                quantity,
                productionLine: form.productionLine,
                productionDate,
                scheduledDate,
              }
              void save.run((head) => call.production.answerProduction({ ...head, body, sign }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
