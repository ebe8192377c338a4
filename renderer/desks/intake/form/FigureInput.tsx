import { type InputHTMLAttributes, useState } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  /** How it stands there while nobody types in it. */
  shown: string
  /** What was typed as a value, or null for nothing and for what cannot be read. */
  read: (text: string) => unknown
  onText: (text: string) => void
  /** Marked as not understood: what cannot be read is no mistake then. */
  doubtful?: boolean
}

/** A field for a figure or a day: while it is typed the text stays as it is, afterwards it is set the office's way. */
export function FigureInput({ shown, read, onText, doubtful = false, onFocus, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? shown
  const isWrong = !doubtful && text.trim() !== '' && read(text) === null
  return (
    <input
      {...rest}
      value={text}
      aria-invalid={isWrong || undefined}
      autoComplete="off"
      onFocus={(event) => {
        event.target.select()
        onFocus?.(event)
      }}
      onChange={(event) => {
        setTyped(event.target.value)
        onText(event.target.value)
      }}
      onBlur={(event) => {
        // What cannot be read stays to be seen; everything else takes its proper shape.
        if (!isWrong) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
