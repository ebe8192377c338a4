/** The parts of a key event that a shortcut depends on. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** `Ctrl+Shift+E`, `F8`, `H`, `ArrowUp`: the name of a key press, as shortcuts are written in the code. */
export function keyName(press: KeyPress): string {
  const letter = press.key.length === 1
  const key = press.key === ' ' ? 'Space' : letter ? press.key.toUpperCase() : press.key
  const parts = []
  if (press.ctrlKey || press.metaKey) parts.push('Ctrl')
  if (press.altKey) parts.push('Alt')
  // Shift is part of the sign itself for '?' or '+', and part of the chord for letters and named keys.
  if (press.shiftKey && (!letter || /[A-Z]/.test(key))) parts.push('Shift')
  return [...parts, key].join('+')
}

/** Whether the shortcut is a bare key that would also type something, so it must rest in text fields. */
export function typesText(keys: string): boolean {
  return !/^(Ctrl|Alt)\+/.test(keys) && !/^F\d+$/.test(keys) && keys !== 'Escape'
}

const printed: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** The shortcut as it is printed on a key cap: `Ctrl ↵`, `F8`, `Esc`. */
export function keyCap(keys: string): string {
  return keys
    .split('+')
    .map((part) => printed[part] ?? part)
    .join(' ')
}
