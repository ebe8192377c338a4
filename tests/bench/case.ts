import { quantile, sideBySide, timed } from './timing.ts'

const WARM_UP = 40

/** The program's way of doing something, and the bare statements that it cannot do without. */
export type Case = { readonly own: () => Promise<unknown>; readonly raw: () => unknown }

/** Both ways turn by turn, as figures of that name: medians and 95 % of both, and how often the bare median is in ours. */
export async function figuresOf(name: string, size: string, { own, raw }: Case, turns: number) {
  const times = await sideBySide(
    { warmUp: WARM_UP, turns },
    () => timed(own),
    () => timed(raw),
  )
  const [p50, raw50] = [quantile(times.own, 0.5), quantile(times.raw, 0.5)]
  return {
    [`${name}.p50ms.${size}`]: p50,
    [`${name}.p95ms.${size}`]: quantile(times.own, 0.95),
    [`${name}.raw.p50ms.${size}`]: raw50,
    [`${name}.raw.p95ms.${size}`]: quantile(times.raw, 0.95),
    [`${name}.ratio.${size}`]: p50 / raw50,
  }
}
