import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField, NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readQuantity } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { CheckRow } from '#renderer/ui/CheckRow.tsx'
import { toleranceRange } from '#shared/rules/amounts.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { linesToProduce } from '#shared/rules/lines.ts'
import { formatQuantity } from '#shared/values/quantity.ts'

const CHECKS = ['quantity', 'packaging', 'label'] as const
type Inspection = {
  readonly quantities: Readonly<Record<string, string>>
  readonly checks: Partial<Record<(typeof CHECKS)[number], boolean>>
  readonly remark: string
}

/** Customer service inspects the goods: quantity within the allowable error, packaging, label (R12.2). */
export function InspectService() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const given = freshPaper(file, 'serviceInspection')
  const { form, change, save } = useForm<Inspection>('inspectService', {
    quantities: {},
    checks: given?.body.checks ?? {},
    remark: '',
  })
  const { terms } = file.form
  const lines = linesToProduce(file).map((progress) => {
    const range = toleranceRange(progress.toProduce, terms.toleranceBp)
    const found = given?.body.lines.find((one) => one.lineId === progress.lineId)?.quantity
    const typed = form.quantities[progress.lineId] ?? formatQuantity(found ?? progress.produced)
    return { progress, range, typed, quantity: readQuantity(typed) }
  })
  const within = lines.every(
    ({ quantity, range }) => quantity !== null && quantity >= range.least && quantity <= range.most,
  )
  const unanswered = CHECKS.filter((name) => form.checks[name] === undefined).length
  const isRejected = CHECKS.some((name) => form.checks[name] === false)
  const details = {
    quantity: within ? t('inspection.within') : t('inspection.outside'),
    packaging: terms.packaging,
    label: terms.label,
  }
  return (
    <FormBody action="inspectService" needs={t('inspection.serviceNeeds')}>
      <div className={css.rows}>
        {lines.map(({ progress, range, typed, quantity }) => {
          const line = file.form.lines.find((one) => one.id === progress.lineId)
          if (!line) return null
          const isOff = quantity !== null && (quantity < range.least || quantity > range.most)
          return (
            <div key={line.id} className={css.row}>
              <span className={css.product}>
                <LineName line={line} number={lineNumber(file, line.id)} />
              </span>
              <NumberField
                label={t('inspection.found', { line: lineNumber(file, line.id), unit: line.unit })}
                value={typed}
                error={isOff ? t('inspection.off') : undefined}
                hint={t('inspection.range', { least: text.quantity(range.least), most: text.quantity(range.most) })}
                onChange={(value) => change({ quantities: { ...form.quantities, [line.id]: value } })}
              />
            </div>
          )
        })}
      </div>
      {CHECKS.map((name, index) => (
        <CheckRow
          key={name}
          number={index + 1}
          title={t(`inspection.check.${name}`)}
          detail={details[name]}
          value={form.checks[name]}
          onChange={(value) => change({ checks: { ...form.checks, [name]: value } })}
        />
      ))}
      <LongField label={t('note')} rows={1} value={form.remark} onChange={(remark) => change({ remark })} />
      <SignFoot
        action="inspectService"
        label={isRejected ? t('inspection.signRejected') : t('inspection.sign')}
        statement={t('inspection.statement', {
          lines: lines
            .map(({ progress, quantity }) => `${lineNumber(file, progress.lineId)}: ${text.quantity(quantity)}`)
            .join(t('list.comma')),
          verdict: isRejected ? t('inspection.rejected') : t('inspection.passed'),
        })}
        save={save}
        missing={
          unanswered > 0
            ? t('inspection.unanswered', { count: unanswered })
            : lines.some(({ quantity }) => quantity === null)
              ? t('notANumber')
              : undefined
        }
        onSign={(sign) => {
          const { quantity, packaging, label } = form.checks
          if (quantity === undefined || packaging === undefined || label === undefined) return
          const body = {
            lines: lines.flatMap((one) =>
              one.quantity === null ? [] : [{ lineId: one.progress.lineId, quantity: one.quantity }],
            ),
            checks: { quantity, packaging, label },
            remark: form.remark,
          }
          void save.run((head) => call.followUp.inspectService({ ...head, body, sign }))
        }}
      />
    </FormBody>
  )
}
