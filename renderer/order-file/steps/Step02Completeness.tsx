import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Completeness } from '#renderer/ui/Completeness.tsx'
import { completeness, openMandatory } from '#shared/rules/completeness.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormItem } from '#shared/rules/order-form.ts'
import { isMine } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import css from '../forms/forms.module.css'
import { WhoActs } from '../forms/WhoActs.tsx'

/** Step 2: the form item by item, there, unclear or missing; missing ones are filled by changing the order (R2.1). */
export function Step02Completeness() {
  const { file, me, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const open = openMandatory(file.form, file.policy).length
  const items = completeness(file.form, file.policy).map((row) => ({
    key: row.item,
    name: text.item(row.item),
    state: row.state === 'there' ? ('present' as const) : row.state,
    detail: saidOf(file, row.item),
    mandatory: row.mandatory,
  }))
  const mine = isMine('changeOrder', me)
  return (
    <>
      <Completeness items={items} onItem={mine ? () => openDialog('change') : undefined} />
      {open > 0 && mine && (
        <div className={css.foot}>
          <ActionButton kind="primary" keyHint="Ctrl E" onClick={() => openDialog('change')}>
            {t('completeness.fill', { count: open })}
          </ActionButton>
        </div>
      )}
      {open > 0 && !mine && <WhoActs action="changeOrder" />}
    </>
  )
}

/** What was said about an item; lines are told in the lines' own table. */
function saidOf({ form: { terms }, customer }: OrderFile, item: FormItem): string {
  const said: Partial<Record<FormItem, string>> = {
    customer: customer.name,
    contact: `${terms.contact} ${terms.contactPhone}`,
    delivery: `${terms.deliveryPlace} ${terms.consignee}`,
    packaging: terms.packaging,
    label: terms.label,
    transport: terms.transport,
    payment: terms.payment,
    invoice: `${terms.invoiceKind} ${terms.invoiceTitle}`,
    tolerance: terms.toleranceBp === null ? '' : `± ${terms.toleranceBp / 100}%`,
    special: terms.special,
  }
  return said[item]?.trim() ?? ''
}
