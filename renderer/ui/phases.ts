export type PhaseName = 'intake' | 'approval' | 'confirmation' | 'production' | 'delivery'

/** The five phases that the 18 steps are bound in on the spine and in the ticks. */
export const phases: readonly { name: PhaseName; from: number; to: number }[] = [
  { name: 'intake', from: 1, to: 3 },
  { name: 'approval', from: 4, to: 6 },
  { name: 'confirmation', from: 7, to: 9 },
  { name: 'production', from: 10, to: 12 },
  { name: 'delivery', from: 13, to: 18 },
]
