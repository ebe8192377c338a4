import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { latest } from '#shared/rules/papers.ts'
import { useOrder } from '../data/order-view.ts'
import { Facts } from '../forms/Facts.tsx'
import css from '../forms/forms.module.css'

/** Step 1: what the memo says of the first contact (R1.1, R1.2). */
export function Step01Intake() {
  const { file, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { memo } = file
  const faxes = latest(file.papers, 'intake')?.body.faxIds.length ?? 0
  return (
    <>
      <Facts
        rows={[
          [t('intake.memo'), memo.number],
          [t('intake.channel'), text.channel(memo.channel)],
          [t('intake.takenBy'), `${memo.takenBy.name} ${text.moment(memo.takenAt)}`],
          [t('intake.contact'), `${file.form.terms.contact} ${file.form.terms.contactPhone}`],
          [t('intake.faxes'), faxes > 0 ? t('intake.faxCount', { count: faxes }) : ''],
          [t('intake.enteredBy'), file.order.enteredBy.name],
          [t('intake.clerk'), file.order.clerk.name],
        ]}
      />
      <div className={css.foot}>
        <ActionButton onClick={() => openDialog('handOver')}>{t('handOver.open')}</ActionButton>
        <ActionButton icon="print" onClick={() => openDialog('print')}>
          {t('print.open')}
        </ActionButton>
      </div>
    </>
  )
}
