import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Completeness } from '#renderer/ui/Completeness.tsx'
import { completeness, openMandatory } from '#shared/rules/completeness.ts'
import { isMine } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import css from '../forms/forms.module.css'
import { WhoActs } from '../forms/WhoActs.tsx'
import { saidOf } from './said-of.ts'

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
