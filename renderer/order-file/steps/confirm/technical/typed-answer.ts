import type { PickedFile } from '#renderer/order-file/forms/FilePicker.tsx'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import type { Quantity } from '#shared/values/quantity.ts'

/** What technical may say of a line; a proofing order is a refusal that goes on (R5.3). */
export const VERDICTS = ['producible', 'changedProcess', 'notProducible', 'proofing', 'oldFormula'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What is typed for one line, as texts. Formula and day follow what is proposed until somebody types them. */
export type TypedAnswer = {
  readonly verdict: Verdict
  /** `id version`, or empty. */
  readonly formula: string
  readonly materialDate: string
  readonly reason: string
  readonly suggestion: string
  readonly customerFile: PickedFile | null
  readonly proofQuantity: string
  /** Left out of this signing, where the order has several lines. */
  readonly isLeftOut: boolean
}

export const EMPTY_ANSWER: TypedAnswer = {
  verdict: 'producible',
  formula: '',
  materialDate: '',
  reason: '',
  suggestion: '',
  customerFile: null,
  proofQuantity: '',
  isLeftOut: false,
}

/** As technical signs it; with the proofing order that goes with a refusal. */
export type SignedAnswer = {
  readonly body: Omit<PaperBodies['technicalAnswer'], 'byRule' | 'receipts'>
  readonly proofing: Quantity | null
}

export const isRefusal = (verdict: Verdict): boolean => verdict === 'notProducible' || verdict === 'proofing'
