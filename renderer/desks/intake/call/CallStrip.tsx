import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { takeTyping } from '#renderer/app/page/typed-ahead.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import { formatTelephone, normaliseTelephone } from '#shared/values/telephone.ts'
import { CustomerPicker } from '../form/CustomerPicker.tsx'
import { jumpTo } from '../form/jump.ts'
import { isOnTelephone } from '../form/memo-values.ts'
import { Suggest } from '../form/Suggest.tsx'
import { useTyped } from '../form/use-memo.ts'
import { usePause } from '../form/use-pause.ts'
import { CallClock } from './CallClock.tsx'
import css from './CallStrip.module.css'
import { CreditBar } from './CreditBar.tsx'
import { OpenOrders } from './OpenOrders.tsx'

// Fewer digits fit half the town.
const ENOUGH_TO_RECOGNISE = 7

// An extension or a remark beside the number must not be tidied away.
const ONLY_A_NUMBER = /^[+\d\s()-]+$/

/** Who is on the line: the number, whom it belongs to, and what is left of his credit. */
export function CallStrip() {
  const { t } = useTranslation('intake')
  const text = useText()
  const { q, call } = useDesk()
  const { values, facts, change, setCustomer } = useTyped()
  const { customerId } = values.form
  const isCall = isOnTelephone(values.channel)
  const number = usePause(values.phone.trim(), 120)
  const found = useQuery({
    ...q.intake.callers.queryOptions({ input: { text: number } }),
    enabled: customerId === null && number !== '',
    placeholderData: keepPreviousData,
  })
  const callers = customerId === null && values.phone.trim() !== '' ? (found.data ?? []) : []
  const [refused, setRefused] = useState<string | null>(null)
  const pick = useCallback(
    (id: string) =>
      void call.intake.caller({ customerId: id }).then(
        (read) => setCustomer(read),
        () => undefined,
      ),
    [call, setCustomer],
  )
  // Before the field gets a key of its own, so that the digits stay in their order.
  useLayoutEffect(() => {
    const typed = takeTyping()
    if (typed !== '') change({ phone: values.phone + typed })
  })
  const only = callers.length === 1 ? callers[0] : undefined
  const tidy = () => {
    const shown = ONLY_A_NUMBER.test(values.phone) ? formatTelephone(values.phone) : values.phone
    if (shown !== values.phone) change({ phone: shown })
  }
  const isSure =
    only !== undefined && !found.isPlaceholderData && normaliseTelephone(number).length >= ENOUGH_TO_RECOGNISE
  // Who was said not to be on the line is not proposed again by his number.
  const sure = isSure && only.id !== refused ? only.id : null
  useEffect(() => {
    if (sure !== null) pick(sure)
  }, [sure, pick])
  const notHim = () => {
    setRefused(customerId)
    setCustomer(null)
  }
  return (
    <section className={css.strip} aria-label={t(isCall ? 'call.caller' : 'call.orderer')}>
      <CallClock />
      <Suggest
        value={values.phone}
        onText={(phone) => change({ phone })}
        options={callers.slice(0, 8)}
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
          <b className={css.name}>
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
