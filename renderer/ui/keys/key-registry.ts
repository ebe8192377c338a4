import { keyName, typesText } from './key-names.ts'

/** One shortcut of a screen. */
export interface KeyBinding {
  /** `F8`, `Ctrl+P`, `H`, `ArrowUp`; see `keyName`. */
  keys: string
  /** What it does, verb first; shown in the key strip and on the F1 sheet. */
  label: string
  run: () => void
  /** The one key that matters most here; drawn in accent. */
  primary?: boolean
  /** Asked at each press; `false` leaves the key to the field or the browser (a key that works in a grid's cells only). */
  when?: () => boolean
  /** `false` takes the key out of work and out of the strip. */
  enabled?: boolean
  /** What the strip prints when one cap stands for several keys (`↑ ↓`, `G 1–18`). */
  cap?: string
  /** `false` keeps it out of the strip; the F1 sheet still lists it. */
  strip?: boolean
}

interface Layer {
  id: string
  bindings: readonly KeyBinding[]
  modal: boolean
}

/**
 * The shortcuts that are alive now, in the order in which their owners appeared; the last one wins a key.
 * A modal layer (a dialog) silences everything below it.
 */
export class KeyRegistry {
  private layers: readonly Layer[] = []
  private listeners = new Set<() => void>()
  private shown: readonly KeyBinding[] = []

  /** Puts a layer in, or renews its bindings in place; tells the strip only when something it shows has changed. */
  set(id: string, bindings: readonly KeyBinding[], modal: boolean): void {
    const layer = { id, bindings, modal }
    const known = this.layers.some((other) => other.id === id)
    this.layers = known ? this.layers.map((other) => (other.id === id ? layer : other)) : [...this.layers, layer]
    this.refresh()
  }

  remove(id: string): void {
    this.layers = this.layers.filter((layer) => layer.id !== id)
    this.refresh()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The live bindings, one per key, oldest owner first. The same array until something changes. */
  active = (): readonly KeyBinding[] => this.shown

  /** Runs the binding of a key press; true when there was one, so that the browser leaves the key alone. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false
    const name = keyName(event)
    if (typesText(name) && (isTextField(event.target) || isControlKey(name, event.target))) return false
    const binding = this.live().findLast((candidate) => candidate.keys === name && candidate.when?.() !== false)
    if (!binding) return false
    binding.run()
    return true
  }

  private live(): readonly KeyBinding[] {
    const modalAt = this.layers.findLastIndex((layer) => layer.modal)
    return this.layers
      .slice(Math.max(0, modalAt))
      .flatMap((layer) => layer.bindings)
      .filter((binding) => binding.enabled !== false)
  }

  private refresh(): void {
    const latest = new Map(this.live().map((binding) => [binding.keys, binding]))
    const next = [...latest.values()]
    const same = next.length === this.shown.length && next.every((binding, i) => looksLike(binding, this.shown[i]))
    if (same) return
    this.shown = next
    for (const listener of this.listeners) listener()
  }
}

function looksLike(a: KeyBinding, b: KeyBinding | undefined): boolean {
  return a.keys === b?.keys && a.label === b.label && a.primary === b.primary && a.cap === b.cap && a.strip === b.strip
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

/** Enter and Space belong to the button that has the focus; arrows to a radio group, a list box, a tab row. */
function isControlKey(name: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (name === 'Enter' || name === 'Space') return target.closest('button, a[href], [role="button"]') !== null
  if (!name.startsWith('Arrow')) return false
  return target.closest('input, [role="listbox"], [role="combobox"], [role="radiogroup"], [role="tablist"]') !== null
}
