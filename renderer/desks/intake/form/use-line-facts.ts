import { hashKey, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { LineFacts } from '#shared/contract/caller.ts'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'
import { usePause } from './use-pause.ts'

const PAUSE_MS = 200

/** The form with nothing in it but what prices and duplicates hang on, so that typing a price or a term asks nobody again. */
function asked({ customerId, orderType, terms }: OrderForm, lines: readonly FormLine[]): OrderForm {
  const blank = Object.fromEntries(Object.keys(terms).map((name) => [name, name === 'toleranceBp' ? null : '']))
  const bare = lines.map((line) => {
    const said = { unitPrice: null, requestedDate: null, note: '', unclear: undefined, heard: undefined }
    return { ...line, ...said }
  })
  return { customerId, orderType, terms: blank as unknown as OrderForm['terms'], lines: bare, unclear: [] }
}

const keys = new WeakMap<FormLine, string>()

/** What a line's prices, stock and category hang on, besides the customer; 200 lines are asked several times per key. */
function keyOf(line: FormLine): string {
  const known = keys.get(line)
  if (known !== undefined) return known
  const key = JSON.stringify([line.productId, line.specification.trim(), line.quantity])
  keys.set(line, key)
  return key
}

type Known = {
  readonly of: string
  readonly byKey: ReadonlyMap<string, LineFacts>
  /** By product: a category does not hang on what else is typed, so it stays while a line is asked about anew. */
  readonly categories: ReadonlyMap<string, string>
}
const NOTHING: Known = { of: '', byKey: new Map(), categories: new Map() }

/** Changes whenever the data owner announces that prices may have changed. */
function usePriceAge(): number {
  const { q } = useDesk()
  const queryKey = [...q.intake.linePrices.key(), 'age']
  return useQuery({ queryKey, queryFn: () => Date.now(), staleTime: Number.POSITIVE_INFINITY }).data ?? 0
}

/**
 * R4.4, R6.2 prices to compare with and free stock of each line, a moment after the last keystroke.
 *
 * Only lines that changed are asked about: of a form of 200 lines it is one. What is shown always belongs to the line as
 * it is typed, never to an older quantity.
 */
function useFacts(form: OrderForm): Omit<Known, 'of'> {
  const { call } = useDesk()
  const settled = usePause(form, PAUSE_MS)
  const age = usePriceAge()
  const [known, setKnown] = useState(NOTHING)
  const of = `${settled.customerId ?? ''} ${age}`
  const byKey = known.of === of ? known.byKey : NOTHING.byKey
  useEffect(() => {
    if (settled.customerId === null) return
    const open = new Map<string, FormLine>()
    for (const line of settled.lines) {
      const key = keyOf(line)
      if (line.productId !== null && !byKey.has(key)) open.set(key, line)
    }
    if (open.size === 0) return
    const stop = new AbortController()
    const learn = (found: readonly LineFacts[]) => {
      const fresh = [...open.keys()].flatMap((key, at) => {
        const facts = found[at]
        return facts ? [[key, facts] as const] : []
      })
      const products = fresh.map(([key, facts]) => [open.get(key)?.productId ?? '', facts.category] as const)
      setKnown((before) => ({
        of,
        byKey: new Map([...(before.of === of ? before.byKey : []), ...fresh]),
        categories: new Map([...before.categories, ...products]),
      }))
    }
    // One that fails is asked again at the next change; prices are compared once more when it becomes an order.
    call.intake
      .linePrices({ form: asked(settled, [...open.values()]) }, { signal: stop.signal })
      .then(learn, () => undefined)
    return () => stop.abort()
  }, [settled, byKey, of, call])
  return { byKey: form.customerId === settled.customerId ? byKey : NOTHING.byKey, categories: known.categories }
}

/** What is known of a line as it stands, or null while it is being asked for. */
export type FactsOf = (line: FormLine) => LineFacts | null
/** The category of a line's product, as soon as it is known and from then on; empty before. */
export type CategoryOf = (line: FormLine) => string

/** R4.4 the prices to compare with, and R1.4 the earlier orders that look the same, a moment after the last keystroke. */
export function useLineFacts(form: OrderForm, memoId: string | null) {
  const { q } = useDesk()
  const { byKey, categories } = useFacts(form)
  const settled = usePause(form, PAUSE_MS)
  const compared = useMemo(
    () =>
      asked(
        settled,
        settled.lines.filter((line) => line.productId !== null && line.quantity !== null),
      ),
    [settled],
  )
  // 200 lines make a long key: it is made into a text when they change, not at each drawing.
  const asking = useMemo(() => {
    const options = q.intake.duplicates.queryOptions({ input: { form: compared, memoId } })
    return { ...options, queryHash: hashKey(options.queryKey) }
  }, [q, compared, memoId])
  const duplicates = useQuery({
    ...asking,
    enabled: settled.customerId !== null && compared.lines.length > 0 && compared.lines.length === settled.lines.length,
  })
  const factsOf = useMemo<FactsOf>(() => (line) => byKey.get(keyOf(line)) ?? null, [byKey])
  const categoryOf = useMemo<CategoryOf>(() => (line) => categories.get(line.productId ?? '') ?? '', [categories])
  return { factsOf, categoryOf, duplicates: duplicates.data ?? [] }
}
