import { useCallback, useLayoutEffect, useRef } from 'react'
import type { FormLine } from '#shared/rules/order-form.ts'
import { usualPrice } from '#shared/rules/prices.ts'
import type { FactsOf } from './use-line-facts.ts'
import type { MemoActions } from './use-memo.ts'

/**
 * R4.4 Enter on an empty price takes the one that counts. It is often pressed before the price is known, in the moment
 * after the quantity was typed: then the price follows as soon as it is, unless something was typed there meanwhile.
 */
export function useUsualPrice(lines: readonly FormLine[], factsOf: FactsOf, setLine: MemoActions['setLine']) {
  const awaited = useRef(new Set<string>())
  const latest = useRef({ lines, factsOf, setLine })
  const fill = useCallback(() => {
    for (const id of awaited.current) {
      const line = latest.current.lines.find((one) => one.id === id)
      const facts = line ? latest.current.factsOf(line) : null
      if (line && facts === null) continue
      awaited.current.delete(id)
      const price = facts && usualPrice(facts)
      const isEmpty = line?.unitPrice === null && line.heard?.price === undefined
      if (isEmpty && price !== null) latest.current.setLine(id, { unitPrice: price })
    }
  }, [])
  useLayoutEffect(() => {
    latest.current = { lines, factsOf, setLine }
    fill()
  })
  return useCallback(
    (id: string) => {
      awaited.current.add(id)
      fill()
    },
    [fill],
  )
}
