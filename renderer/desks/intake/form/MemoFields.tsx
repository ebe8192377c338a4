import { useTranslation } from 'react-i18next'
import { LinesField } from '../import/LinesField.tsx'
import { SourceMark } from '../sources/SourceMark.tsx'
import { CustomerPicker } from './CustomerPicker.tsx'
import css from './Fields.module.css'
import { ChannelField, OrderTypeField, PhoneField, SaidField } from './HeadFields.tsx'
import { TermField } from './TermField.tsx'
import { ToleranceField } from './ToleranceField.tsx'

interface Props {
  /** One narrow column beside the fax, or the width of a page. */
  compact?: boolean
  recognised?: string
  /** What the channel brought (the fax's number). */
  source?: string
}

/** The whole memo in the order in which a fax is read: who, what, where to, on which terms. */
export function MemoFields({ compact = false, recognised, source }: Props) {
  const { t } = useTranslation('intake')
  const reach = (
    <>
      <TermField term="contactPhone" item="contact" />
      <PhoneField />
    </>
  )
  return (
    <div className={compact ? css.compact : css.page}>
      <div className={css.wide}>
        <span className={css.label}>
          {t('item.customer')} <SourceMark item="customer" />
        </span>
        <CustomerPicker recognised={recognised} />
      </div>
      <TermField term="contact" item="contact" />
      <TermField term="customerPo" item="contact" />
      <ChannelField hint={source} />
      <OrderTypeField />
      {!compact && reach}
      <div className={css.lines}>
        <LinesField compact={compact} />
      </div>
      <TermField term="deliveryPlace" item="delivery" wide />
      <TermField term="consignee" item="delivery" />
      <TermField term="consigneePhone" item="delivery" />
      <TermField term="payment" item="payment" />
      <TermField term="invoiceKind" item="invoice" />
      <TermField term="special" item="special" wide rows={2} />
      <TermField term="signer" item="contact" />
      <TermField term="invoiceTitle" item="invoice" />
      <TermField term="packaging" item="packaging" />
      <TermField term="label" item="label" />
      <TermField term="transport" item="transport" />
      <ToleranceField />
      {compact && reach}
      <div className={css.wide}>
        <SaidField />
      </div>
    </div>
  )
}
