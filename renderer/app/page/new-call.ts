/** Where calls are taken. */
export const CALL_PAGE = '/intake/call'

/** Goes along on the way there when somebody rings: what stands half typed makes room for him. */
export const RINGS = { state: { rings: true } } as const

/** Whether the call page was come to because somebody rings, and not to go on with what stands there. */
export const doesRing = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'rings' in state && state.rings === true
