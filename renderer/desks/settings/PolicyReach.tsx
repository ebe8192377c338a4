import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { ReachedOrder } from '#shared/contract/policy-versions.ts'
import { type Policy } from '#shared/rules/policy.ts'
import { policyChanges } from '#shared/rules/policy-changes.ts'
import { PolicyChanges } from './PolicyChanges.tsx'
import css from './Settings.module.css'
import type { usePolicyReach } from './use-policy-reach.ts'

type Props = {
  readonly before: Policy
  readonly after: Policy
  readonly reach: ReturnType<typeof usePolicyReach>
}

/** Before it is saved: what a change of the written policy says differently, and at which open orders it opens or shuts something. */
export function PolicyReach({ before, after, reach: { found, isLooking, error } }: Props) {
  const { t } = useTranslation('settings')
  const text = useText()
  const changes = policyChanges(before, after)
  const actions = (names: ReachedOrder['opens']) => names.map((name) => text.action(name)).join(t('list'))
  const said = ({ opens, shuts, moves, confirms }: ReachedOrder) =>
    [
      confirms.length > 0 ? t('reach.confirms', { lines: confirms.join(t('list')) }) : '',
      opens.length > 0 ? t('reach.opens', { actions: actions(opens) }) : '',
      shuts.length > 0 ? t('reach.shuts', { actions: actions(shuts) }) : '',
      moves ? t('reach.moves', { from: text.day(moves.from), to: text.day(moves.to) }) : '',
    ]
      .filter((one) => one !== '')
      .join(t('reach.and'))
  const sum = found
    ? t(found.reached === 0 ? 'reach.none' : 'reach.some', { count: found.reached, looked: found.looked })
    : ''
  return (
    <Sheet
      title={t('reach.title')}
      edge="accent"
      aside={<span role="status">{isLooking ? t('reach.looking') : sum}</span>}
    >
      <div className={css.reach}>
        <PolicyChanges changes={changes} label={t('reach.changes')} />
        <RefusalBar error={error} />
        {found && found.orders.length > 0 && (
          <ul className={css.reached} aria-label={t('reach.orders')}>
            {found.orders.map((order) => (
              <li key={order.orderId}>
                <Link to={`/orders/${order.orderId}`}>{order.number}</Link> {order.customerName}{' '}
                <span className={css.quiet}>{said(order)}</span>
              </li>
            ))}
          </ul>
        )}
        {found && (found.more || found.reached > found.orders.length) && (
          <p className={css.quiet}>{t('reach.more', { looked: found.looked, listed: found.orders.length })}</p>
        )}
      </div>
    </Sheet>
  )
}
