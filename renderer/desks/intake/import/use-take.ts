import { useMutation } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { base64Of } from '#renderer/order-file/data/base64.ts'
import type { CallerFacts } from '#shared/contract/caller.ts'
import type { MemoFile } from '#shared/contract/memos.ts'
import type { FormLine, OrderTerms } from '#shared/rules/order-form.ts'
import { usualPrice } from '#shared/rules/prices.ts'
import { readWishedDay } from '#shared/rules/reading/days.ts'
import type { HeadItem } from '#shared/rules/reading/headings.ts'
import type { Channel } from '../form/memo-values.ts'
import { useTyped } from '../form/use-memo.ts'
import { useReading } from './use-reading.ts'

/** What a sheet says above its table. */
export type HeadSaid = ReadonlyMap<HeadItem, string | number>

type Taken = { readonly lines: readonly FormLine[]; readonly head: HeadSaid; readonly file?: File }

const TERMS = [
  'contact',
  'contactPhone',
  'customerPo',
  'deliveryPlace',
  'consignee',
  'consigneePhone',
  'packaging',
  'label',
  'transport',
  'payment',
  'invoiceTitle',
  'special',
] as const satisfies readonly (keyof OrderTerms & HeadItem)[]

/** The channels with which a page begins. */
const PROPOSED: readonly Channel[] = ['telephone', 'salesForm']

/**
 * Puts what was confirmed into the form: lines behind those that are there, the sheet's head where nothing was typed, and the
 * file itself with the memo (R1.2).
 *
 * The file goes first: where it cannot be kept, nothing is taken, and the dialog says why.
 */
export function useTake() {
  const { call } = useDesk()
  const { values, facts, change, setTerms, setCustomer, addLines, addFile } = useTyped()
  const { today } = useReading()

  const keep = async (file: File): Promise<MemoFile> => {
    const { id, mime } = await call.files.upload({ key: newKey(), name: file.name, base64: await base64Of(file) })
    return { id, name: file.name, mime }
  }
  const customerOf = async (name: string): Promise<CallerFacts | null> => {
    const found = await call.intake.callers({ text: name.slice(0, 200) })
    const same = found.filter((one) => one.name === name)
    return same.length === 1 && same[0] ? call.intake.caller({ customerId: same[0].id }) : null
  }
  const takeHead = async (head: HeadSaid) => {
    const name = String(head.get('customer') ?? '')
    const isNew = name !== '' && values.form.customerId === null && values.customerText === ''
    const known = isNew ? await customerOf(name) : facts
    if (isNew) setCustomer(known, name)
    const usual = known?.form.terms
    const said = TERMS.flatMap((term) => {
      const value = String(head.get(term) ?? '').slice(0, 200)
      const before = values.form.terms[term]
      // What was typed stays; what came from the customer's file makes way for what he writes now.
      return value !== '' && (before === '' || before === usual?.[term]) ? [[term, value] as const] : []
    })
    if (said.length > 0) setTerms(Object.fromEntries(said))
    return known?.customer.id ?? values.form.customerId
  }
  /** R4.4 a line without a price takes the one that counts, as Enter on an empty price does. */
  const priced = async (lines: readonly FormLine[], customerId: string | null): Promise<readonly FormLine[]> => {
    const open = lines.filter((line) => line.productId !== null && line.unitPrice === null && !line.heard?.price)
    if (customerId === null || open.length === 0) return lines
    // Without an answer the price stays empty, and the form asks for it.
    const found = await call.intake.linePrices({ form: { ...values.form, customerId, lines: open } }).catch(() => [])
    const prices = new Map(open.map((line, at) => [line.id, found[at] ? usualPrice(found[at]) : null]))
    return lines.map((line) => ({ ...line, unitPrice: line.unitPrice ?? prices.get(line.id) ?? null }))
  }
  const taking = useMutation({
    mutationFn: async ({ lines, head, file }: Taken) => {
      const kept = file ? await keep(file) : null
      const customerId = await takeHead(head)
      const forAll = head.get('requestedDate')
      const date = forAll === undefined ? null : readWishedDay(forAll, today)
      const all = await priced(lines, customerId)
      addLines(
        all.map((line) =>
          line.requestedDate === null && !line.heard?.requestedDate ? { ...line, requestedDate: date } : line,
        ),
      )
      if (kept) addFile(kept)
      // The way it came is proposed, as long as nothing speaks for another one.
      const isFresh = values.phone === '' && values.said === '' && PROPOSED.includes(values.channel)
      if (kept && isFresh) change({ channel: 'excel' })
      return true
    },
  })
  return {
    isBusy: taking.isPending,
    error: taking.error,
    run: (taken: Taken) => taking.mutateAsync(taken).catch(() => false),
  }
}
