import { type KeyboardEvent, type Ref, useId } from 'react'
import { joinClasses } from './join-classes.ts'
import css from './PinBoxes.module.css'

/** A PIN has four to six digits; the last two boxes are dashed because they may stay empty. */
export const PIN_MIN = 4
export const PIN_MAX = 6

interface Props {
  /** Read out with the field: whose PIN. */
  label: string
  value: string
  onChange: (value: string) => void
  onEnter: () => void
  inputRef?: Ref<HTMLInputElement>
  size?: 'small' | 'large'
  invalid?: boolean
  disabled?: boolean
  describedBy?: string
}

/** PIN boxes over one real password field, so that typing, pasting and screen readers all work. */
export function PinBoxes({ label, value, onChange, onEnter, inputRef, size = 'small', ...rest }: Props) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    onEnter()
  }
  return (
    <span className={joinClasses(css.boxes, css[size], rest.invalid && css.invalid)}>
      <input
        id={id}
        ref={inputRef}
        className={css.input}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={rest.invalid || undefined}
        aria-describedby={rest.describedBy}
        maxLength={PIN_MAX}
        disabled={rest.disabled}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, PIN_MAX))}
        onKeyDown={onKeyDown}
      />
      {Array.from({ length: size === 'large' ? PIN_MAX : boxesFor(value.length) }, (_, index) => (
        <span key={index} className={boxClass(index, value.length)} aria-hidden="true">
          {index < value.length && <i className={css.dot} />}
        </span>
      ))}
    </span>
  )
}

/** Where there is little room the optional boxes come one by one, once the four are full. */
function boxesFor(typed: number): number {
  return Math.min(Math.max(typed + 1, PIN_MIN), PIN_MAX)
}

function boxClass(index: number, typed: number): string {
  const optional = index >= PIN_MIN && index >= typed ? css.optional : ''
  const next = index === Math.min(typed, PIN_MAX - 1) ? css.next : ''
  return joinClasses(css.box, optional, next)
}
