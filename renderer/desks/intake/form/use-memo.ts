import { useQuery } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useDraft } from '#renderer/app/use-draft.ts'
import type { CallerFacts, Duplicate } from '#shared/contract/caller.ts'
import type { MemoFile } from '#shared/contract/memos.ts'
import { type CompletenessRow, completeness } from '#shared/rules/completeness.ts'
import type { FormItem, FormLine, OrderForm, OrderTerms } from '#shared/rules/order-form.ts'
import { withLines, withMark, withoutLine } from './line-edits.ts'
import {
  emptyLine,
  formOfCustomer,
  formWithoutCustomer,
  isEmptyLine,
  type MemoValues,
  typedSince,
} from './memo-values.ts'
import { type FactsOf, useLineFacts } from './use-line-facts.ts'
import { type Specified, useSpecified } from './use-specified.ts'

/** How a memo is changed; the same functions for as long as the form is on the screen. */
export type MemoActions = {
  readonly change: (patch: Partial<MemoValues>) => void
  readonly setForm: (form: OrderForm) => void
  /** Changes the form as it is when the change is made, for what comes back later than it was asked for. */
  readonly editForm: (edit: (form: OrderForm) => OrderForm) => void
  readonly setTerms: (patch: Partial<OrderTerms>) => void
  readonly setLine: (id: string, patch: Partial<FormLine>) => void
  readonly dropLine: (id: string) => void
  /** Puts lines that were pasted, imported or read out of a text behind those that are there; each with an id of its own. */
  readonly addLines: (lines: readonly FormLine[]) => void
  /** Changes the lines as a whole: another order of them, one more, one less. */
  readonly editLines: (edit: (lines: readonly FormLine[]) => readonly FormLine[]) => void
  readonly setCustomer: (facts: CallerFacts | null, heard?: string) => void
  /** R2.2 marks an item as not understood, of the whole form or of one of its lines, or takes the mark away. */
  readonly toggleUnclear: (item: FormItem, lineId?: string) => void
  readonly addFile: (file: MemoFile) => void
  readonly dropFile: (id: string) => void
  /** An order sheet was dropped or chosen: its lines wait to be looked at; null when they were. */
  readonly offerSheet: (file: File | null) => void
}

/** A memo being typed, with everything that is derived from it while it is typed. */
export type Memo = MemoActions &
  Specified & {
    readonly values: MemoValues
    readonly facts: CallerFacts | null
    readonly rows: readonly CompletenessRow[]
    /** R2.3 the mandatory items that are still open. */
    readonly open: readonly CompletenessRow[]
    /** Prices, stock and category of a line, as soon as they are known. */
    readonly factsOf: FactsOf
    readonly duplicates: readonly Duplicate[]
    /** The order sheet whose lines are being looked at. */
    readonly sheet: File | null
    /** Whether a draft that was kept on another PC is here by now. */
    readonly isRead: boolean
    /** Forgets the draft once it is saved. */
    readonly forget: () => void
    /** The same after a save of a memo that stays on the screen: what was typed meanwhile is kept, on the new version. */
    readonly settle: (saved: MemoValues, version: number) => void
  }

export const MemoContext = createContext<Memo | null>(null)

/** The same a moment later: what is only shown beside the form must not hold up the key that was pressed. */
export const CalmContext = createContext<Memo | null>(null)

/** The memo that this part of the screen belongs to. */
export function useTyped(): Memo {
  const memo = useContext(MemoContext)
  if (!memo) throw new Error('outside of a memo')
  return memo
}

/** The memo as it was typed a moment ago, for lists, sums and sentences that follow from it; fields use `useTyped`. */
export function useSettled(): Memo {
  // Whoever read the memo as it is typed, too, would be drawn at each key like a field.
  const memo = useContext(CalmContext)
  if (!memo) throw new Error('outside of a memo')
  return memo
}

/** One form model for call, fax tray and memo page: what is typed, kept as a draft at every keystroke, and what follows. */
export function useMemoForm(draft: string, defaults: MemoValues, memoId: string | null = null): Memo {
  const { q } = useDesk()
  const { policy } = useSession()
  const text = useText()
  const [values, change, forget, isRead] = useDraft<MemoValues>(draft, defaults)
  const [sheet, offerSheet] = useState<File | null>(null)
  const { customerId } = values.form
  const caller = useQuery({
    ...q.intake.caller.queryOptions({ input: { customerId: customerId ?? '' } }),
    enabled: customerId !== null,
  })
  const facts = customerId === null ? null : (caller.data ?? null)
  const latest = useRef({ values, change, text, facts, forget })
  useLayoutEffect(() => {
    latest.current = { values, change, text, facts, forget }
  })

  const actions = useMemo<MemoActions>(() => {
    const put = (patch: Partial<MemoValues>) => {
      const { values: before, change: keep } = latest.current
      // The version goes along: what was typed on an older memo must be told so.
      const after = { version: before.version, ...patch }
      latest.current = { ...latest.current, values: { ...before, ...after } }
      keep(after)
    }
    const form = () => latest.current.values.form
    const editLines: MemoActions['editLines'] = (edit) => {
      const lines = edit(form().lines)
      if (lines !== form().lines) put({ form: { ...form(), lines } })
    }
    const paymentOf = (facts: CallerFacts | null) =>
      facts?.contract ? latest.current.text.paymentTerms(facts.contract.payment) : ''
    const setForm = (next: OrderForm) => put({ form: next })
    const filesBut = (id: string) => latest.current.values.files.filter((file) => file.id !== id)
    return {
      change: put,
      setForm,
      editForm: (edit) => setForm(edit(form())),
      setTerms: (patch) => setForm({ ...form(), terms: { ...form().terms, ...patch } }),
      setLine: (id, patch) => {
        const { lines } = form()
        const known = lines.find((line) => line.id === id)
        const line = { ...(known ?? emptyLine(id)), ...patch }
        const next = known ? lines.map((one) => (one.id === id ? line : one)) : [...lines, line]
        if (known || !isEmptyLine(line)) setForm({ ...form(), lines: next })
      },
      dropLine: (id) => editLines((lines) => withoutLine(lines, id)),
      addLines: (added) => editLines((lines) => withLines(lines, added)),
      editLines,
      setCustomer: (next, heard = '') => {
        const before = latest.current.facts
        const bare = formWithoutCustomer(form(), before, paymentOf(before))
        put(
          next === null
            ? { customerText: heard, form: bare }
            : { customerText: '', form: formOfCustomer(bare, next, paymentOf(next)) },
        )
      },
      toggleUnclear: (item, lineId) => {
        if (lineId !== undefined)
          return editLines((lines) => lines.map((line) => (line.id === lineId ? withMark(line, item) : line)))
        const { unclear } = form()
        const without = unclear.filter((one) => one !== item)
        setForm({ ...form(), unclear: without.length < unclear.length ? without : [...unclear, item] })
      },
      addFile: (file) => put({ files: [...filesBut(file.id), file] }),
      dropFile: (id) => put({ files: filesBut(id) }),
      offerSheet,
    }
  }, [])

  const { factsOf, categoryOf, duplicates } = useLineFacts(values.form, memoId)
  const specified = useSpecified(factsOf, categoryOf)
  const { isSpecified } = specified
  const rows = useMemo(() => completeness(values.form, policy, isSpecified), [values.form, policy, isSpecified])
  const open = useMemo(() => rows.filter((row) => row.mandatory && row.state !== 'there'), [rows])
  const forgetLatest = useCallback(() => latest.current.forget(), [])
  const settle = useCallback((saved: MemoValues, version: number) => {
    const left = typedSince(saved, latest.current.values, version)
    if (left === null) latest.current.forget()
    else latest.current.change(left)
  }, [])
  return useMemo(
    () => ({
      ...actions,
      ...specified,
      factsOf,
      duplicates,
      sheet,
      values,
      facts,
      rows,
      open,
      isRead,
      forget: forgetLatest,
      settle,
    }),
    [actions, specified, factsOf, duplicates, sheet, values, facts, rows, open, isRead, forgetLatest, settle],
  )
}
