/** One worklist for rail, counters and my desk, so that it is asked for once. */
export const TASKS_INPUT = { limit: 200 } as const
