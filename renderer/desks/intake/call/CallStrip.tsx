import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { takeTyping } from '#renderer/app/page/typed-ahead.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { formatTelephone } from '#shared/values/telephone.ts'
import { CustomerPicker } from '../form/CustomerPicker.tsx'
import { jumpTo } from '../form/jump.ts'
import { isOnTelephone } from '../form/memo-values.ts'
import { Suggest } from '../form/Suggest.tsx'
import { useTyped } from '../form/use-memo.ts'
import { CallClock } from './CallClock.tsx'
import css from './CallStrip.module.css'
import { CreditBar } from './CreditBar.tsx'
import { OpenOrders } from './OpenOrders.tsx'
import { useCaller } from './use-caller.ts'

// An extension or a remark beside the number must not be tidied away.
const ONLY_A_NUMBER = /^[+\d\s()-]+$/

/** Who is on the line: the number, whom it belongs to, and what is left of his credit. `isWaiting`: another call makes room first. */
export function CallStrip({ isWaiting }: { isWaiting: boolean }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { values, facts, change } = useTyped()
  const { customerId } = values.form
  const isCall = isOnTelephone(values.channel)
  const { callers, pick, notHim } = useCaller()
  // Before the field gets a key of its own, so that the digits stay in their order.
  useLayoutEffect(() => {
    if (isWaiting) return
    const typed = takeTyping()
    if (typed !== '') change({ phone: values.phone + typed })
  })
  const tidy = () => {
    const shown = ONLY_A_NUMBER.test(values.phone) ? formatTelephone(values.phone) : values.phone
    if (shown !== values.phone) change({ phone: shown })
  }
  return (
    <section className={css.strip} aria-label={t(isCall ? 'call.caller' : 'call.orderer')}>
      <CallClock />
      <Suggest
        value={values.phone}
        onText={(phone) => change({ phone })}
        options={callers}
        hesitant={customerId !== null}
        optionKey={(one) => one.id}
        render={(one) => (
          <>
            <ClassBox value={one.class} />
            <span>{one.name}</span>
            <span>
              {one.contact} {formatTelephone(one.phone)}
            </span>
          </>
        )}
        onPick={(one) => {
          change({ phone: one.phone || values.phone })
          pick(one.id)
        }}
        // Whose number it is shows at once; the goods come next. Nobody's: then his name.
        onDone={() => jumpTo(customerId === null && callers.length === 0 ? 'customer' : 'product')}
        label={t(isCall ? 'phone' : 'phoneElse')}
        className={css.phone}
        input={{
          placeholder: t(isCall ? 'call.phoneHint' : 'phoneElse'),
          autoFocus: true,
          maxLength: 200,
          onBlur: tidy,
        }}
      />
      {facts === null ? (
        <div className={css.ask}>
          {/* Once he is known the field is gone: the cursor goes on before that. */}
          <CustomerPicker onDone={() => jumpTo('product')} />
        </div>
      ) : (
        <div className={css.who}>
          <span className={css.known}>
            <Icon name="tick" size={14} />
            {t('call.recognised')}
          </span>
          <b className={css.name} title={facts.customer.name}>
            <Link to={`/customers/${facts.customer.id}`}>{facts.customer.name}</Link>
          </b>
          <ClassBox value={facts.customer.class} wordy />
          {facts.customer.blacklisted && (
            <Tag tone="late">{[t('call.blacklisted'), facts.customer.blacklistReason].filter(Boolean).join(' · ')}</Tag>
          )}
          <span className={css.contact}>
            {facts.contact}
            {facts.duty !== '' && <span className={css.duty}>{facts.duty}</span>}
          </span>
          {facts.lastHeard !== null && (
            <span className={css.heard}>
              {t(isCall ? 'call.lastHeard' : 'call.lastTouch', { when: text.moment(facts.lastHeard) })}
            </span>
          )}
          <OpenOrders open={facts.openOrders} />
          <button type="button" className={css.other} onClick={notHim}>
            {t('call.notHim')}
          </button>
        </div>
      )}
      {facts && <CreditBar facts={facts} />}
    </section>
  )
}
