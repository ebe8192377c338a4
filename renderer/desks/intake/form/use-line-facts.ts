import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'
import { usePause } from './use-pause.ts'

const PAUSE_MS = 250

/** Only what prices and duplicates hang on, so that typing a price or a term asks nobody again. */
function asked({ customerId, orderType, terms, lines }: OrderForm, isPriced: boolean): OrderForm {
  const blank = Object.fromEntries(Object.keys(terms).map((name) => [name, name === 'toleranceBp' ? null : '']))
  const bare = (line: FormLine): FormLine => ({ ...line, unitPrice: null, requestedDate: null, note: '' })
  const known = lines.filter((line) => line.productId !== null && (isPriced || line.quantity !== null))
  return { customerId, orderType, terms: blank as unknown as OrderForm['terms'], lines: known.map(bare), unclear: [] }
}

/** R4.4 the prices to compare with, and R1.4 the earlier orders that look the same, a moment after the last keystroke. */
export function useLineFacts(form: OrderForm, memoId: string | null) {
  const { q } = useDesk()
  const settled = usePause(form, PAUSE_MS)
  const priced = useMemo(() => asked(settled, true), [settled])
  const compared = useMemo(() => asked(settled, false), [settled])
  const isKnown = settled.customerId !== null
  const prices = useQuery({
    ...q.intake.linePrices.queryOptions({ input: { form: priced } }),
    enabled: isKnown && priced.lines.length > 0,
    placeholderData: keepPreviousData,
  })
  const duplicates = useQuery({
    ...q.intake.duplicates.queryOptions({ input: { form: compared, memoId } }),
    enabled: isKnown && compared.lines.length > 0 && compared.lines.length === settled.lines.length,
  })
  return { prices: isKnown ? (prices.data ?? []) : [], duplicates: duplicates.data ?? [] }
}
