import { type ReactNode, useId } from 'react'
import css from './Field.module.css'

/** What a control needs to be tied to its label and its error. */
export interface FieldControl {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
  status?: 'error' | ''
}

interface Props {
  label: ReactNode
  /** What is missing or wrong, and what would be right (`少 1 位。手机号要 11 位。`). */
  error?: string
  /** A quiet line under the control while nothing is wrong. */
  hint?: ReactNode
  required?: boolean
  aside?: ReactNode
  children: (control: FieldControl) => ReactNode
}

/** A control with its label above and its error under it, tied together for screen readers. */
export function Field({ label, error, hint, required, aside, children }: Props) {
  const id = useId()
  const noteId = `${id}note`
  const control: FieldControl = { id, status: error ? 'error' : '' }
  if (error || hint) control['aria-describedby'] = noteId
  if (error) control['aria-invalid'] = true
  if (required) control['aria-required'] = true
  return (
    <div className={css.field}>
      <div className={css.head}>
        <label htmlFor={id} className={css.label}>
          {label}
        </label>
        {aside}
      </div>
      {children(control)}
      <p id={noteId} className={error ? css.error : css.hint} aria-live="polite">
        {error ?? hint}
      </p>
    </div>
  )
}
