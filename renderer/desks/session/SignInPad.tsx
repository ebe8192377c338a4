import { type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalCode, refusalData } from '#renderer/app/errors/refusal-code.ts'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { PIN_MIN, PinBoxes } from '#renderer/ui/PinBoxes.tsx'
import { PinPad } from '#renderer/ui/PinPad.tsx'
import { instant } from '#shared/values/instant.ts'
import css from './SignIn.module.css'

type Props = {
  readonly name: string | null
  /** Who sat here when the screen was locked: chosen already, or by Enter while nobody is. */
  readonly locked: string | null
  readonly pin: string
  readonly onPin: (pin: string) => void
  readonly onEnter: () => void
  readonly field: RefObject<HTMLInputElement | null>
  readonly isBusy: boolean
  readonly error: unknown
}

/** The PIN by keyboard or by pressing digits, and what became of the last try. */
export function SignInPad({ name, locked, pin, onPin, onEnter, field, isBusy, error }: Props) {
  const { t } = useTranslation('session')
  const note = useId()
  const trouble = useTrouble(error)
  const first = locked === null ? t('signIn.chooseFirst') : t('signIn.chooseLocked', { name: locked })
  const ready = name !== null && pin.length >= PIN_MIN && !isBusy
  return (
    <section className={css.pad} aria-label={t('signIn.pad')}>
      <div className={css.entry}>
        <p className={css.whose}>
          {name === null ? first : <b className={css.name}>{name}</b>}
          {name !== null && t('signIn.enterPin')}
        </p>
        <PinBoxes
          label={t('signIn.pinOf', { name: name ?? '' })}
          value={pin}
          onChange={onPin}
          onEnter={onEnter}
          inputRef={field}
          size="large"
          invalid={trouble !== null}
          disabled={name === null}
          describedBy={note}
        />
        <p className={css.hint}>{t(name !== null && name === locked ? 'signIn.others' : 'signIn.hint')}</p>
        <p id={note} className={css.trouble} role="alert">
          {trouble !== null && (
            <>
              <Icon name="warning" size={14} /> {trouble}
            </>
          )}
        </p>
      </div>
      <PinPad value={pin} onChange={onPin} />
      <button
        type="button"
        className={css.enter}
        aria-disabled={!ready || undefined}
        aria-busy={isBusy || undefined}
        onClick={onEnter}
      >
        <b>{t('signIn.enter')}</b>
        <Kbd onAccent>↵</Kbd>
      </button>
    </section>
  )
}

/** Tries left and lock-out time in short words; anything else as every refusal is said. */
function useTrouble(error: unknown): string | null {
  const { t } = useTranslation('session')
  const text = useText()
  const explain = useRefusal()
  if (!error) return null
  const { triesLeft, until } = refusalData(error)
  if (refusalCode(error) === 'PIN_WRONG') return t('signIn.wrong', { triesLeft: String(triesLeft) })
  if (refusalCode(error) === 'PIN_LOCKED' && typeof until === 'number') {
    return t('signIn.lockedOut', { until: text.time(instant(until)) })
  }
  const refusal = explain(error)
  return refusal && `${refusal.happened} ${refusal.next}`
}
