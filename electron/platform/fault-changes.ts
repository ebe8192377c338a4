export type FaultChanges = {
  /** A fault of the round under way; passed on unless the round before had the same. */
  readonly note: (error: unknown) => void
  /** The round is over: what it did not note has passed, and is news when it comes again. */
  readonly endRound: () => void
}

/** Passes on the faults of something that is done round after round when they begin, not at every round they last. */
export function faultChanges(onFault: (error: unknown) => void): FaultChanges {
  let before = new Set<string>()
  let now = new Set<string>()
  return {
    note: (error) => {
      const text = String(error)
      if (!before.has(text) && !now.has(text)) onFault(error)
      now.add(text)
    },
    endRound: () => {
      before = now
      now = new Set()
    },
  }
}
