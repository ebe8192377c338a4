import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, TypedFigures } from './figures.ts'
import css from './Settings.module.css'

type Props = {
  readonly path: string
  readonly label: string
  readonly figure: Figure
  readonly value: number
  readonly typed: TypedFigures
  /** What is typed now, and the figure that it changes; null changes none. */
  readonly onType: (typed: TypedFigures, value: number | null) => void
  readonly unit?: string
  readonly disabled: boolean
}

/** A figure of the policy as it is typed; text that is none stays, with what may stand there, and is never rounded. */
export function FigureInput({ path, label, figure, value, typed, onType, unit, disabled }: Props) {
  const { t } = useTranslation('settings')
  const wrong = useId()
  const text = typed[path] ?? figure.write(value)
  const isRead = figure.read(text) !== null
  const { [path]: _, ...others } = typed
  return (
    <span className={css.figure}>
      <Input
        aria-label={label}
        aria-describedby={isRead ? undefined : wrong}
        aria-invalid={!isRead}
        status={isRead ? undefined : 'error'}
        inputMode="decimal"
        disabled={disabled}
        suffix={unit}
        value={text}
        onChange={({ target }) => onType({ ...others, [path]: target.value }, figure.read(target.value))}
        // Once it is left it is written as everywhere else; what cannot be read waits as it was typed.
        onBlur={() => typed[path] !== undefined && isRead && onType(others, null)}
      />
      {!isRead && (
        <span id={wrong} className={css.wrong}>
          {t(figure.words, figure.limits)}
        </span>
      )}
    </span>
  )
}
