/** What the marker of a step shows; the same words as the derived step states. */
export type StepKind =
  | 'recorded'
  | 'signed'
  | 'signedOnPaper'
  | 'stale'
  | 'current'
  | 'blocked'
  | 'toCome'
  | 'notApplicable'
  | 'openAllowed'
