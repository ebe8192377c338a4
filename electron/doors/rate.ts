/** So many calls a second on average, and so many at once. */
export type Rate = { readonly perSecond: number; readonly burst: number }

type Bucket = { left: number; at: number }

const MOST_CALLERS = 10_000

/** Whether this caller may ask once more now. `nowMs` is a clock that is never set back. */
export type RateLimit = (caller: string, nowMs?: number) => boolean

/**
 * One bucket of tokens for each caller, filled by time.
 *
 * When more callers are known than any office has, all are forgotten: a flood of invented ones must not fill the memory.
 */
export function rateLimit({ perSecond, burst }: Rate): RateLimit {
  const buckets = new Map<string, Bucket>()
  return (caller, nowMs = performance.now()) => {
    if (buckets.size >= MOST_CALLERS) buckets.clear()
    const bucket = buckets.get(caller) ?? { left: burst, at: nowMs }
    const left = Math.min(burst, bucket.left + ((nowMs - bucket.at) / 1_000) * perSecond)
    buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: nowMs })
    return left >= 1
  }
}
