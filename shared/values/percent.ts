/** `5`, `±5%`, `2.5 %` as basis points, 0 to 100 %; null for anything else: a third decimal is refused, never rounded. */
export function readPercent(typed: string): number | null {
  const [, whole, decimals = ''] = /^[±+]?\s*(\d{1,3})(?:[.．](\d{1,2}))?\s*[%％]?$/.exec(typed.trim()) ?? []
  if (whole === undefined) return null
  const bp = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return bp <= 10_000 ? bp : null
}

/** Basis points as one types them: `5`, `2.5`. */
export const writePercent = (bp: number | null): string => (bp === null ? '' : String(bp / 100))
