import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Specification.module.css'
import { type LineProps, useCell } from './use-cell.ts'

type Props = LineProps & { readonly onText: (specification: string) => void }

/** The specification as it is typed; one that is longer than its cell is read whole under it while the cursor is in it. */
export function SpecificationInput(props: Props) {
  const { line, number, onText } = props
  const { t } = useTranslation('intake')
  const cell = useCell(props)('specification', line.specification.trim() === '')
  const [isClipped, setClipped] = useState(false)
  const measure = ({ currentTarget: field }: { readonly currentTarget: HTMLInputElement }) =>
    setClipped(field.scrollWidth > field.clientWidth)
  return (
    <>
      <input
        {...cell}
        title={cell.title ?? line.specification}
        aria-label={t('grid.specificationOf', { number })}
        maxLength={200}
        value={line.specification}
        onChange={(event) => {
          onText(event.target.value)
          measure(event)
        }}
        onFocus={measure}
        onBlur={() => setClipped(false)}
        onKeyDown={(event) => openOnDown(event, props)}
      />
      {isClipped && (
        <span className={css.whole} aria-hidden="true">
          {line.specification}
        </span>
      )}
    </>
  )
}

/** ↓ in the specification opens its attributes, as it opens any list of choices. */
function openOnDown(event: KeyboardEvent, { line, attributes, onSpecify }: LineProps): void {
  if (event.key !== 'ArrowDown' || event.ctrlKey || event.altKey || event.shiftKey || attributes.length === 0) return
  event.preventDefault()
  onSpecify(line.id, 'specification')
}
