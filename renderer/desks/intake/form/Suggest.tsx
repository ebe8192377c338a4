import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import css from './Suggest.module.css'

interface Props<Option> {
  value: string
  onText: (text: string) => void
  /** What fits the text; the first one is taken by Enter and Tab. */
  options: readonly Option[]
  optionKey: (option: Option) => string
  render: (option: Option) => ReactNode
  onPick: (option: Option) => void
  /** Nothing is proposed for taking until one chooses with the arrows: what was typed is itself a doubt. */
  hesitant?: boolean
  /** Proposes as soon as the cursor comes, without a key. */
  atFocus?: boolean
  /** Enter goes on to whoever listens around the field, after it took what was chosen. */
  passEnter?: boolean
  /** Proposes at once what fits a text that stands there already. */
  eager?: boolean
  /** Proposes now, whatever was typed: the look-up was asked for. */
  open?: boolean
  /** After Enter took an option, or found none to take. */
  onDone?: () => void
  label?: string
  className?: string
  input?: InputHTMLAttributes<HTMLInputElement> & Readonly<Record<`data-${string}`, string | undefined>>
}

/**
 * A text field that proposes what fits while one types. Arrows choose, Enter and Tab take, Esc keeps the text as typed.
 *
 * The list lies over the page, so that no scrolling sheet cuts it off.
 */
export function Suggest<Option>(props: Props<Option>) {
  const { value, onText, options, optionKey, render, onPick, onDone, label, className, input } = props
  const first = props.hesitant ? -1 : 0
  const id = useId()
  const [field, setField] = useState<HTMLInputElement | null>(null)
  const [isOpen, setOpen] = useState(props.eager === true)
  const [at, setAt] = useState(first)
  const chosen = Math.min(at, options.length - 1)
  const isProposing = isOpen || props.open === true
  const option = isProposing ? options[chosen] : undefined
  const isShown = isProposing && options.length > 0

  const take = (taken: Option) => {
    setOpen(false)
    onPick(taken)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    if (event.key === 'ArrowDown' && !isShown && options.length > 0) setOpen(true)
    else if (event.key === 'ArrowDown' && isShown) setAt(Math.min(chosen + 1, options.length - 1))
    else if (event.key === 'ArrowUp' && isShown) setAt(Math.max(chosen - 1, first))
    else if (event.key === 'Escape' && isShown) setOpen(false)
    else if (event.key === 'Tab' && option !== undefined && !event.shiftKey) return take(option)
    else if (event.key === 'Enter' && !event.shiftKey) {
      if (option !== undefined) take(option)
      onDone?.()
      if (props.passEnter) return
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        {...input}
        ref={setField}
        className={joinClasses(css.input, className)}
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && chosen >= 0 ? `${id}${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          setAt(first)
          setOpen(true)
          onText(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (props.atFocus) setOpen(true)
          input?.onFocus?.(event)
        }}
        onBlur={(event) => {
          setOpen(false)
          input?.onBlur?.(event)
        }}
      />
      {isShown && field && (
        <Options under={field} id={`${id}list`}>
          {options.map((one, index) => (
            <div
              key={optionKey(one)}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={css.option}
              onMouseDown={(event) => {
                // The field keeps the focus, so that one types on after a click.
                event.preventDefault()
                take(one)
                onDone?.()
              }}
            >
              {render(one)}
            </div>
          ))}
        </Options>
      )}
    </>
  )
}

function Options({ under, id, children }: { under: HTMLElement; id: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const place = () => {
      // Large type zooms the page: places on the screen are measured in bigger pixels than places in the page.
      const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1
      const { left, top, bottom, width } = under.getBoundingClientRect()
      const isLow = bottom + element.offsetHeight * zoom > window.innerHeight
      element.style.minWidth = `${width / zoom}px`
      element.style.left = `${Math.max(4, Math.min(left, window.innerWidth - element.offsetWidth * zoom - 4)) / zoom}px`
      element.style.top = isLow ? `${top / zoom - element.offsetHeight - 2}px` : `${bottom / zoom + 2}px`
    }
    place()
    window.addEventListener('scroll', place, true)
    return () => window.removeEventListener('scroll', place, true)
  })
  return createPortal(
    <div ref={list} id={id} role="listbox" tabIndex={-1} className={css.list}>
      {children}
    </div>,
    document.body,
  )
}
