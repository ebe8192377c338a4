import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { PurchaseRow } from '#shared/contract/technical-desk.ts'
import { isOverdue, type PurchaseState, type PurchaseStep, stillToCome } from '#shared/rules/purchases.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'

type Props = {
  readonly purchase: PurchaseRow | null
  readonly today: CivilDate
  readonly steps: readonly { readonly step: PurchaseStep; readonly keys: string }[]
  readonly onStep: (step: PurchaseStep) => void
}

/** What usually comes next. */
const NEXT: Readonly<Partial<Record<PurchaseState, PurchaseStep>>> = { requested: 'order', ordered: 'receive' }

/** One request: how far it is, who said so when, for which orders, and what can be done with it now. */
export function PurchaseDetail({ purchase, today, steps, onStep }: Props) {
  const { t } = useTranslation('technical')
  const text = useText()
  const navigate = useNavigate()
  if (!purchase)
    return (
      <Sheet grow label={t('purchases.detail')}>
        <EmptyState sentence={t('purchases.howTo')} />
      </Sheet>
    )
  const { number, materialName, unit, quantity, received, orders, reason, dropReason, expectedOn } = purchase
  return (
    <Sheet grow title={number} label={t('purchases.detail')} aside={t(`state.${purchase.state}`)}>
      {isOverdue(purchase, today) && expectedOn && (
        <NoteBar tone="late">{t('purchases.overdue', { date: text.day(expectedOn) })}</NoteBar>
      )}
      {expectedOn && expectedOn > purchase.neededBy && !isOverdue(purchase, today) && (
        <NoteBar tone="soon">{t('step.order.late')}</NoteBar>
      )}
      <h3 className={css.head}>{materialName}</h3>
      <dl className={css.figures}>
        <dt>{t('purchases.asked')}</dt>
        <dd>
          {text.quantity(quantity)} {unit}
        </dd>
        <dt>{t('purchases.received')}</dt>
        <dd>
          {text.quantity(received)} {unit}
        </dd>
        <dt data-sum>{t('purchases.toCome')}</dt>
        <dd data-sum>
          {text.quantity(purchase.state === 'dropped' ? NO_QUANTITY : stillToCome(purchase))} {unit}
        </dd>
      </dl>
      <h3 className={css.head}>{t('purchases.orders')}</h3>
      <ul className={css.list}>
        {orders.map((one) => (
          <li key={one.orderId}>
            <button type="button" className={css.link} onClick={() => void navigate(`/orders/${one.orderId}?step=5`)}>
              {one.number}
            </button>
          </li>
        ))}
        {orders.length === 0 && <li className={css.quiet}>{t('purchases.forStock')}</li>}
      </ul>
      <h3 className={css.head}>{t('purchases.way')}</h3>
      <ul className={css.list}>
        <li>
          <span>
            {t('purchases.wasRequested', { by: purchase.requestedBy })} {reason}
          </span>
          <span>{text.moment(purchase.requestedAt)}</span>
        </li>
        {purchase.orderedAt !== null && expectedOn && (
          <li>
            <span>
              {t('purchases.wasOrdered', {
                by: purchase.orderedBy,
                supplier: purchase.supplier,
                date: text.day(expectedOn),
              })}
            </span>
            <span>{text.moment(purchase.orderedAt)}</span>
          </li>
        )}
        {purchase.closedAt !== null && (
          <li>
            <span>
              {t(`state.${purchase.state}`)} {purchase.closedBy} {dropReason}
            </span>
            <span>{text.moment(purchase.closedAt)}</span>
          </li>
        )}
      </ul>
      <div className={css.actions}>
        {steps.map(({ step, keys }) => (
          <ActionButton
            key={step}
            size="small"
            kind={step === NEXT[purchase.state] ? 'primary' : 'default'}
            keyHint={keys}
            onClick={() => onStep(step)}
          >
            {t(`step.${step}.action`)}
          </ActionButton>
        ))}
      </div>
    </Sheet>
  )
}
