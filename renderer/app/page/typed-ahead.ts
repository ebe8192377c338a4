/** A page that never comes must not keep the keyboard. */
const PATIENCE_MS = 10_000
// Before any field or shortcut of the page that is left.
const CAPTURE = { capture: true } as const

type Caught = { text: string; readonly stop: () => void }
let caught: Caught | null = null

/** Keys that mean something else than typing: whoever presses one has changed his mind about where he goes. */
const isElsewhere = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || key === 'Escape' || (/^F\d+$/.test(key) && key !== 'F2')

/**
 * Keeps what is typed while a page is on its way, for its first field.
 *
 * F2 is followed by the caller's number at once; on a slow PC the first digits would else be typed at the page that is
 * left, as its single-letter keys or into its field. A click, Escape and any other key of the program end it.
 */
export function catchTyping(source: EventTarget = window): void {
  if (caught) return
  const onKeyDown = (event: Event) => {
    const press = event as KeyboardEvent
    if (press.key === 'F2' || press.isComposing) return
    if (isElsewhere(press)) return stop()
    press.preventDefault()
    press.stopPropagation()
    if (press.key === 'Backspace') now.text = now.text.slice(0, -1)
    else if (press.key.length === 1) now.text += press.key
  }
  const stop = () => {
    clearTimeout(timer)
    source.removeEventListener('keydown', onKeyDown, CAPTURE)
    source.removeEventListener('pointerdown', stop, CAPTURE)
    caught = null
  }
  const now: Caught = { text: '', stop }
  caught = now
  source.addEventListener('keydown', onKeyDown, CAPTURE)
  source.addEventListener('pointerdown', stop, CAPTURE)
  const timer = setTimeout(stop, PATIENCE_MS)
}

/** What was typed before the page was there; nothing the second time. From here on the field gets its keys itself. */
export function takeTyping(): string {
  const text = caught?.text ?? ''
  caught?.stop()
  return text
}
