import { Checkbox, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { FORM_ITEMS, type FormItem, ORDER_TYPES, type OrderType } from '#shared/rules/order-form.ts'
import type { Policy, TypePolicy } from '#shared/rules/policy.ts'
import { FigureInput } from './FigureInput.tsx'
import { ANSWER_MINUTES } from './figures.ts'
import type { PanelProps } from './office-tabs.ts'
import css from './Settings.module.css'

/** R1.7, R2.1, R3.1 what each order type asks for: mandatory items, answer time, and whether it is made to order. */
export function TypesPanel({ draft: { policy }, onChange, typed, onType, disabled }: PanelProps) {
  const { t } = useTranslation('settings')
  const text = useText()
  const withType = (type: OrderType, change: Partial<TypePolicy>): Policy => ({
    ...policy,
    types: { ...policy.types, [type]: { ...policy.types[type], ...change } },
  })
  const set = (type: OrderType, change: Partial<TypePolicy>) => onChange({ policy: withType(type, change) })
  const toggle = (type: OrderType, item: FormItem, isOn: boolean) => {
    const { mandatory } = policy.types[type]
    // In the form's order, whatever the order of ticking.
    set(type, { mandatory: FORM_ITEMS.filter((one) => (one === item ? isOn : mandatory.includes(one))) })
  }
  return (
    <Sheet title={t('types.title')} flush grow>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('types.item')}</th>
            {ORDER_TYPES.map((type) => (
              <th key={type} scope="col">
                {text.orderType(type)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              {t('types.answerMinutes')} <span className={css.rule}>R3.1</span>
            </th>
            {ORDER_TYPES.map((type) => (
              <td key={type}>
                <FigureInput
                  path={`types.${type}.answerMinutes`}
                  label={t('types.cell', { item: t('types.answerMinutes'), type: text.orderType(type) })}
                  figure={ANSWER_MINUTES}
                  value={policy.types[type].answerMinutes}
                  typed={typed}
                  disabled={disabled}
                  onType={(next, answerMinutes) =>
                    onType(next, answerMinutes === null ? undefined : { policy: withType(type, { answerMinutes }) })
                  }
                />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              {t('types.madeToOrder')} <span className={css.rule}>R1.7</span>
            </th>
            {ORDER_TYPES.map((type) => (
              <td key={type}>
                <Switch
                  aria-label={t('types.cell', { item: t('types.madeToOrder'), type: text.orderType(type) })}
                  disabled={disabled}
                  checked={policy.types[type].madeToOrder}
                  onChange={(madeToOrder) => set(type, { madeToOrder })}
                />
              </td>
            ))}
          </tr>
          {FORM_ITEMS.map((item) => (
            <tr key={item}>
              <th scope="row">{text.item(item)}</th>
              {ORDER_TYPES.map((type) => (
                <td key={type}>
                  <Checkbox
                    aria-label={t('types.cell', { item: text.item(item), type: text.orderType(type) })}
                    disabled={disabled}
                    checked={policy.types[type].mandatory.includes(item)}
                    onChange={(event) => toggle(type, item, event.target.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
