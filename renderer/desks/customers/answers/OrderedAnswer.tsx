import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Money } from '#renderer/ui/Figures.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import type { CustomerAnswers } from '#shared/contract/customer-page.ts'
import css from '../Customer.module.css'

type Props = {
  readonly answer: CustomerAnswers['ordered']
  readonly customerId: string
  readonly onAll: () => void
}

/** What did he order: this year's sum, and the last orders, each of which can be ordered again. */
export function OrderedAnswer({ answer, customerId, onAll }: Props) {
  const { t } = useTranslation('customers')
  const { may } = useSession()
  const navigate = useNavigate()
  const text = useText()
  const { count, amount, more, since, last } = answer
  return (
    <Sheet
      title={t('ordered.title')}
      aside={
        <ActionButton kind="link" onClick={onAll}>
          {t('ordered.all')}
        </ActionButton>
      }
    >
      <p className={css.figure}>
        <b>{text.money(amount)}</b>
        <span>{t('ordered.year', { year: since.slice(0, 4), count, more: more ? '+' : '' })}</span>
      </p>
      {last.length === 0 && <p className={css.none}>{t('ordered.none')}</p>}
      <ul className={css.rows}>
        {last.map((row) => (
          <li key={row.id}>
            <Link to={`/orders/${row.id}`}>{row.number}</Link>
            <span className={css.goods} title={row.productText}>
              {row.productText}
            </span>
            <Money value={row.amount} />
            <StatusTag stage={row.stage} />
            {may('intake', 'saveMemo') && (
              <ActionButton
                size="small"
                onClick={() => void navigate(`/intake/call?customer=${customerId}&again=${row.id}`)}
              >
                {t('ordered.again')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
