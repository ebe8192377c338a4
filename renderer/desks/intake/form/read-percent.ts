/** `5`, `±5%`, `2.5 %` as basis points, 0 to 100 %; null for anything else. */
export function readPercent(typed: string): number | null {
  const match = /^[±+]?\s*(\d{1,3}(?:[.．]\d{1,2})?)\s*[%％]?$/.exec(typed.trim())
  if (!match?.[1]) return null
  const bp = Math.round(Number(match[1].replace('．', '.')) * 100)
  return bp <= 10_000 ? bp : null
}

/** Basis points as a clerk types them: `5`, `2.5`. */
export const writePercent = (bp: number | null): string => (bp === null ? '' : String(bp / 100))
