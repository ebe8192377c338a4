/** Whether the data owner answers; a screen shows it when it does not, and keeps what was typed. */
export type Connection = {
  readonly isLost: () => boolean
  /** For `useSyncExternalStore`; gives the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  readonly report: (isLost: boolean) => void
}

/** A connection that counts as there until a call could not be made. */
export function connectionState(): Connection {
  let lost = false
  const listeners = new Set<() => void>()
  return {
    isLost: () => lost,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    report: (isLost) => {
      if (isLost === lost) return
      lost = isLost
      for (const listener of listeners) listener()
    },
  }
}
