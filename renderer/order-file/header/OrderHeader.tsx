import { Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { orderAmount } from '#shared/rules/amounts.ts'
import { type OrderDialog, useOrder } from '../data/order-view.ts'
import { Answer } from './Answer.tsx'
import css from './header.module.css'

const MORE: readonly OrderDialog[] = ['handOver', 'chase', 'cancel']

/** Whose order, which one, where it stands, and the answer that can be read aloud. */
export function OrderHeader() {
  const { answer, file, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { order, customer, form } = file
  const currency = order.currency === 'CNY' ? t('head.yuan') : order.currency
  return (
    <section className={css.head} aria-label={t('head.label')}>
      <div className={css.headLine}>
        <h2 className={css.customer}>
          <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
        </h2>
        <ClassBox value={customer.class} wordy />
        <b className={css.number}>{order.number}</b>
        <Tag tone="version">{t('head.revision', { revision: order.revision })}</Tag>
        <b className={css.stage}>{text.stage(answer.stage)}</b>
        <span className={css.quiet}>
          {[
            text.orderType(form.orderType),
            t('head.clerk', { name: order.clerk.name }),
            order.sales && t('head.sales', { name: order.sales.name }),
          ]
            .filter(Boolean)
            .join('　')}
        </span>
        <span className={css.total}>
          {t('head.withTax')} <b>{text.money(orderAmount(form))}</b> {currency}
        </span>
        <ActionButton size="small" icon="print" onClick={() => openDialog('print')}>
          {t('head.print')}
        </ActionButton>
        <ActionButton size="small" onClick={() => openDialog('change')}>
          {t('head.change')}
        </ActionButton>
        <Dropdown
          trigger={['click']}
          menu={{
            items: MORE.map((key) => ({ key, label: t(`${key}.open`), danger: key === 'cancel' })),
            onClick: ({ key }) => openDialog(key as OrderDialog),
          }}
        >
          <span>
            <ActionButton size="small">{t('head.more')}</ActionButton>
          </span>
        </Dropdown>
      </div>
      <Answer />
    </section>
  )
}
