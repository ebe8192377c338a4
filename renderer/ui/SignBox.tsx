import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from './ActionButton.tsx'
import { Icon } from './icons/Icon.tsx'
import { useKeys } from './keys/useKeys.ts'
import { PIN_MIN, PinBoxes } from './PinBoxes.tsx'
import { Seal } from './Seal.tsx'
import css from './SignBox.module.css'

interface Props {
  /** Whose seal it will be: the person signed in. */
  signer: string
  /** Exactly what is signed, with its figures. */
  statement: ReactNode
  /** A second line: what lets the signature go stale, who will hear of it. */
  consequence?: ReactNode
  /** The verb on the button (`签字确认`). */
  action: string
  /** Why it cannot be signed yet; the boxes stay visible. */
  locked?: string
  busy?: boolean
  /** What was wrong with the last try (`PIN 不对，还可试 3 次`). */
  error?: string
  /** The way out for a signature on paper. */
  onPaper?: { label: string; onClick: () => void }
  onSign: (pin: string) => void
}

/** The place where one signs: what exactly, a dashed seal, the PIN typed again, one button. */
export function SignBox({ signer, statement, consequence, action, locked, busy, error, onPaper, onSign }: Props) {
  const { t } = useTranslation('ui')
  const [pin, setPin] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const message = useRef<HTMLParagraphElement>(null)
  const errorId = useId()
  useEffect(() => {
    if (error === undefined || busy) return
    input.current?.focus()
    // On a low screen the boxes may stand at the very edge: what was wrong must not lie beyond it.
    message.current?.scrollIntoView({ block: 'nearest' })
  }, [error, busy])

  const sign = () => {
    if (locked !== undefined || busy) return
    if (pin.length < PIN_MIN) {
      input.current?.focus()
      return
    }
    // A PIN stands on the screen for one try only.
    setPin('')
    onSign(pin)
  }
  useKeys([{ keys: 'Ctrl+Enter', label: action, run: sign, primary: true, enabled: locked === undefined }])

  return (
    <section className={css.box} aria-label={action}>
      <div className={css.what}>
        <Seal name={signer} state="pending" size={52} />
        <div className={css.statement}>
          <p>{statement}</p>
          {consequence && <p>{consequence}</p>}
        </div>
      </div>
      <div className={css.act}>
        <PinBoxes
          label={t('sign.pin', { name: signer })}
          value={pin}
          onChange={setPin}
          onEnter={sign}
          inputRef={input}
          invalid={error !== undefined}
          disabled={locked !== undefined || busy}
          describedBy={error === undefined ? undefined : errorId}
        />
        <p id={errorId} ref={message} className={css.error} role="alert">
          {error && (
            <>
              <Icon name="warning" size={14} />
              {error}
            </>
          )}
        </p>
        <ActionButton kind="primary" keyHint="Ctrl ↵" busy={busy} locked={locked} onClick={sign}>
          {action}
        </ActionButton>
      </div>
      {onPaper && (
        <button type="button" className={css.paper} onClick={onPaper.onClick}>
          {onPaper.label}
        </button>
      )}
    </section>
  )
}
