import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { FormLine } from '#shared/rules/order-form.ts'
import type { Instant } from '#shared/values/instant.ts'
import { useSettled } from '../form/use-memo.ts'
import css from './Script.module.css'

const PARTS = ['greeting', 'who', 'goods', 'gaps', 'repeat', 'promise', 'thanks'] as const
type Part = (typeof PARTS)[number]

/** R1.1 what to say, in seven parts, made from what is known by now; F7 leads on, any order is allowed. */
export const ScriptSheet = memo(function ScriptSheet({ promise }: { promise: Instant }) {
  const { t } = useTranslation('intake')
  const [at, setAt] = useState(0)
  const say = useScript(promise)
  useKeys([{ keys: 'F7', label: t('keys.nextLine'), run: () => setAt(Math.min(at + 1, PARTS.length - 1)) }])
  return (
    <Sheet title={t('script.title')} aside={t('script.key')} flush grow>
      <ol className={css.script}>
        {PARTS.map((part, index) => (
          <li key={part}>
            <button
              type="button"
              className={joinClasses(css.part, index === at && css.current, index < at && css.said)}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => setAt(index)}
            >
              <span className={css.name}>
                {index < at && '✓ '}
                {t(`script.part.${part}`)}
              </span>
              <span className={css.text}>{say(part)}</span>
            </button>
          </li>
        ))}
      </ol>
    </Sheet>
  )
})

/** The sentences, with names, goods and times filled in as far as they are known. */
function useScript(promise: Instant): (part: Part) => string {
  const { t } = useTranslation('intake')
  const { me, company } = useSession()
  const text = useText()
  const { values, facts, open } = useSettled()
  const { terms, lines } = values.form
  // What is read back is what the customer will hold the office to: goods, price and day of each line, and the place.
  const said = (line: FormLine): string => {
    const quantity = line.quantity === null ? '' : `${text.quantity(line.quantity)} ${line.unit}`
    const goods = [line.productName || line.productNumber, line.specification, quantity].filter(Boolean).join(' ')
    const price = line.unitPrice === null ? '' : t('script.price', { price: text.price(line.unitPrice) })
    const day = line.requestedDate === null ? '' : t('script.wanted', { day: text.day(line.requestedDate) })
    return goods === '' ? '' : [goods, price, day].filter(Boolean).join(t('comma'))
  }
  const goods = lines.map(said).filter(Boolean).join(t('semicolon'))
  const params = {
    company: company.short || company.name,
    me: me.name,
    contact: terms.contact,
    customer: facts?.customer.name ?? '',
    place: terms.deliveryPlace,
    goods,
    items: open.map((row) => text.item(row.item)).join(t('comma')),
    until: text.by(promise),
  }
  return (part) => {
    if (part === 'who')
      return t(facts === null ? 'script.whoAsk' : params.place ? 'script.whoPlace' : 'script.who', params)
    if (part === 'gaps') return t(open.length === 0 ? 'script.gapsNone' : 'script.gaps', params)
    if (part === 'repeat' && goods === '') return t('script.repeatNone')
    if (part === 'repeat') return t(params.place === '' ? 'script.repeat' : 'script.repeatPlace', params)
    return t(`script.${part}`, params)
  }
}
