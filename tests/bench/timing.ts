/** Milliseconds that something took. */
export async function timed(fn: () => unknown): Promise<number> {
  const began = performance.now()
  await fn()
  return performance.now() - began
}

/** The value below which the share of all lies, 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Two ways of doing the same, turn by turn, so that both see the same machine; the first turns only warm up. */
export async function sideBySide(
  { warmUp, turns }: { readonly warmUp: number; readonly turns: number },
  own: (turn: number) => Promise<number>,
  raw: (turn: number) => Promise<number>,
): Promise<{ readonly own: readonly number[]; readonly raw: readonly number[] }> {
  const times = { own: [] as number[], raw: [] as number[] }
  for (let turn = 0; turn < warmUp + turns; turn += 1) {
    const [ownTime, rawTime] = [await own(turn), await raw(turn)]
    if (turn < warmUp) continue
    times.own.push(ownTime)
    times.raw.push(rawTime)
  }
  return times
}
