import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import type { ProductOffer } from '#shared/contract/caller.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { type Correction, correctLine } from '#shared/rules/reading/correct-line.ts'
import { isFault, type ReadProblem } from '#shared/rules/reading/problems.ts'
import type { ProposedLine } from '#shared/rules/reading/read-line.ts'
import { settleLine } from '#shared/rules/reading/settle.ts'
import { useTyped } from '../form/use-memo.ts'
import { useReading } from './use-reading.ts'

/** A line that was read, with the products that it may mean and what would be put into the form. */
export type Proposal = {
  readonly read: ProposedLine
  readonly offers: readonly ProductOffer[]
  /** How many products more would fit than are offered. */
  readonly more: number
  readonly chosen: ProductOffer | null
  readonly line: FormLine
  readonly problems: readonly ReadProblem[]
  readonly isGood: boolean
  readonly isTicked: boolean
}

/** What the clerk does with proposals before he takes them. */
export type Proposals = {
  readonly rows: readonly Proposal[]
  readonly isMatching: boolean
  readonly error: unknown
  /** Another product, quantity or day than was read; typed as one says it. */
  readonly correct: (read: ProposedLine, correction: Correction) => void
  readonly choose: (row: number, productId: string) => void
  readonly tick: (row: number, isTicked: boolean) => void
}

/**
 * Looks up the products of all lines in one call and settles each line on the one it means.
 *
 * Good lines are ticked from the start, others only by the clerk: what could not be read goes along as it was heard.
 */
export function useProposals(found: readonly ProposedLine[]): Proposals {
  const context = useReading()
  const { q } = useDesk()
  const { customerId } = useTyped().values.form
  const [choices, setChoices] = useState<ReadonlyMap<number, string>>(new Map())
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [corrections, setCorrections] = useState<ReadonlyMap<string, Correction>>(new Map())
  const lines = found.map((read) => {
    const correction = corrections.get(placeOf(read))
    return correction ? correctLine(read, correction, context) : read
  })
  const goods = lines.map(({ product, name, specification }) => ({ product, name, specification }))
  const matched = useQuery({
    ...q.intake.matchProducts.queryOptions({ input: { customerId, goods } }),
    enabled: goods.length > 0,
    placeholderData: keepPreviousData,
  })
  const ids = useMemo(() => Array.from({ length: 600 }, newKey), [])
  const isMatching = matched.isFetching && !matched.isError
  const rows = lines.map((read, at): Proposal => {
    const { products: offers = [], more = 0 } = (matched.isPlaceholderData ? undefined : matched.data?.[at]) ?? {}
    const picked = offers.find((one) => one.id === choices.get(read.row))
    const chosen = picked ?? (offers.length === 1 ? (offers[0] ?? null) : null)
    const { line, problems } = settleLine(read, chosen, offers.length, ids[at] ?? newKey())
    const isGood = !isMatching && !problems.some(isFault)
    return { read, offers, more, chosen, line, problems, isGood, isTicked: ticks.get(read.row) ?? isGood }
  })
  return {
    rows,
    isMatching,
    error: matched.error,
    correct: (read, correction) => {
      const place = placeOf(read)
      setCorrections(new Map(corrections).set(place, { ...corrections.get(place), ...correction }))
      // Other words mean other products.
      if (correction.product !== undefined) setChoices(new Map([...choices].filter(([row]) => row !== read.row)))
    },
    choose: (row, productId) => setChoices(new Map(choices).set(row, productId)),
    tick: (row, isTicked) => setTicks(new Map(ticks).set(row, isTicked)),
  }
}

/** A correction is for these words on this line: where the text becomes another one, it is none. */
const placeOf = ({ row, source }: ProposedLine): string => `${row} ${source}`
