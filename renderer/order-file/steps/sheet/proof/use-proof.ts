import { useState } from 'react'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import type { Save } from '#renderer/order-file/data/use-save.ts'
import type { MemoRow } from '#shared/contract/memos.ts'
import { freshPaper } from '#shared/rules/find.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { type ProofState, proofStates } from '#shared/rules/proof.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { type ProofItem, useProofItems } from './proof-items.ts'
import { useMemoOfOrder } from './use-memo-of-order.ts'

export type Proof = {
  readonly sheet: PaperOf<'sheet'> | null
  /** The signed proof-reading of this very sheet. */
  readonly read: PaperOf<'proofreading'> | null
  readonly memo: MemoRow | null
  /** What the customer sent is still on its way: nothing is known yet of what it says. */
  readonly isLoading: boolean
  readonly items: readonly ProofItem[]
  readonly stateOf: (key: string) => ProofState
  readonly ticks: readonly string[]
  readonly wrong: readonly string[]
  /** How many are not ticked yet, those that are wrong included. */
  readonly left: number
  readonly current: ProofItem | undefined
  readonly go: (key: string) => void
  /** Ticks an item, or takes the tick away; a ticked one makes way for the next that is open. */
  readonly tick: (key: string, on: boolean) => void
  /** Says that an item is wrong, or no longer. */
  readonly refuse: (key: string) => void
  readonly save: Save
}

/**
 * R7.2 the proof-reading of today's sheet: its items, what the memo says of each, and what is ticked.
 *
 * The draft belongs to this sheet alone: ticks of an outdated one prove nothing about today's.
 */
export function useProof(): Proof {
  const { file } = useOrder()
  const sheet = currentSheet(file)
  const { form, change, save } = useForm(`proofread/${sheet?.id ?? ''}`, {
    ticks: [] as readonly string[],
    wrong: [] as readonly string[],
  })
  const items = useProofItems()
  const { memo, isLoading } = useMemoOfOrder()
  const [at, setAt] = useState<string | null>(null)
  const read = sheet && freshPaper(file, 'proofreading', ({ body }) => body.sheetId === sheet.id)
  const ticks = read ? read.body.ticks : form.ticks
  const isOpen = (key: string) => !ticks.includes(key)
  const states = memo && sheet ? proofStates(memo.form, file.form, sheet.body.lines) : null
  return {
    sheet,
    read,
    memo,
    isLoading,
    items,
    stateOf: (key) => states?.get(key) ?? 'same',
    ticks,
    wrong: form.wrong,
    left: items.filter((item) => isOpen(item.key)).length,
    current: items.find((item) => item.key === at) ?? items.find((item) => isOpen(item.key)) ?? items[0],
    go: setAt,
    tick: (key, on) => {
      change({
        ticks: on ? [...form.ticks.filter((one) => one !== key), key] : form.ticks.filter((one) => one !== key),
        wrong: form.wrong.filter((one) => one !== key),
      })
      setAt(on ? nextOpen(items, key, (one) => one !== key && isOpen(one)) : key)
    },
    refuse: (key) => {
      const isWrong = form.wrong.includes(key)
      change({
        ticks: form.ticks.filter((one) => one !== key),
        wrong: isWrong ? form.wrong.filter((one) => one !== key) : [...form.wrong, key],
      })
      setAt(key)
    },
    save,
  }
}

/** The next item after this one that is open, from the top again where none follows; this one where all are done. */
function nextOpen(items: readonly ProofItem[], key: string, isOpen: (key: string) => boolean): string {
  const at = items.findIndex((item) => item.key === key)
  const inTurn = [...items.slice(at + 1), ...items.slice(0, at)]
  return inTurn.find((item) => isOpen(item.key))?.key ?? key
}
