import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { Price } from '#renderer/ui/Figures.tsx'

/** A margin under the floor: the director signs. Costs are there only for those who may see them (R4.7). */
export function ClearMargin() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm('clearMargin', { reason: '' })
  const costs = file.prices.filter((one) => one.cost !== null)
  return (
    <FormBody action="clearMargin" needs={t('margin.needs', { floor: text.percent(file.policy.marginFloorBp) })}>
      {costs.length > 0 && (
        <table className={css.table} aria-label={t('margin.table')}>
          <thead>
            <tr>
              <th>{t('price.line')}</th>
              <th className={css.right}>{t('price.typed')}</th>
              <th className={css.right}>{t('margin.cost')}</th>
              <th className={css.right}>{t('margin.margin')}</th>
            </tr>
          </thead>
          <tbody>
            {file.form.lines.map((line, index) => {
              const cost = costs.find((one) => one.lineId === line.id)?.cost
              if (cost == null || !line.unitPrice) return null
              const marginBp = Math.trunc(((line.unitPrice - cost) * 10_000) / line.unitPrice)
              return (
                <tr key={line.id}>
                  <td>
                    <LineName line={line} number={index + 1} />
                  </td>
                  <td className={css.right}>
                    <Price value={line.unitPrice} />
                  </td>
                  <td className={css.right}>
                    <Price value={cost} />
                  </td>
                  <td className={`${css.right} ${marginBp < file.policy.marginFloorBp ? css.late : ''}`}>
                    {text.percent(marginBp)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
      <SignFoot
        action="clearMargin"
        label={t('margin.sign')}
        statement={t('margin.statement', { number: file.order.number })}
        save={save}
        missing={form.reason.trim() === '' ? t('reasonMissing') : undefined}
        onSign={(sign) => void save.run((head) => call.check.clearMargin({ ...head, body: form, sign }))}
      />
    </FormBody>
  )
}
