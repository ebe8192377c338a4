import { formatMoney } from '#shared/values/money.ts'
import { capitalsText, currencyWord } from '../figures.ts'
import type { BalanceNoticeModel } from '../models.ts'
import type { Words } from '../words.ts'
import styles from './BalanceSum.module.css'

/** Due less received makes the balance, as arithmetic on paper: a double line under the result. */
export function BalanceSum({ model, t }: { model: BalanceNoticeModel; t: Words }) {
  const capitals = capitalsText(model.balance, model.currency, model.language)
  return (
    <section className={styles.block}>
      <dl className={styles.sum}>
        <dt>{t('balance.receivable')}</dt>
        <dd>{formatMoney(model.amount)}</dd>
        <dt>{t('balance.received')}</dt>
        <dd>− {formatMoney(model.received)}</dd>
        <dt className={styles.result}>{`${t('balance.open')} ${currencyWord(t, model.currency)}`}</dt>
        <dd className={styles.result}>{formatMoney(model.balance)}</dd>
      </dl>
      {capitals !== '' && (
        <p className={styles.capitals}>
          {`${t('sum.capitals')} `}
          <strong>{capitals}</strong>
        </p>
      )}
    </section>
  )
}
