const PAGE = 10

/** The row that a navigation key leads to from `current`; undefined for a key that does not walk the list. */
export function nextRow(keys: readonly string[], current: string | undefined, key: string): string | undefined {
  const at = current === undefined ? -1 : keys.indexOf(current)
  const last = keys.length - 1
  const targets: Record<string, number> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    PageDown: Math.min(at + PAGE, last),
    PageUp: Math.max(at - PAGE, 0),
    Home: 0,
    End: last,
  }
  const target = targets[key]
  return target === undefined ? undefined : keys[target]
}
