import type { PaperHead } from './head.ts'

/** One rule with what holds for each class of customers. */
type ClassRule = { readonly rule: string; readonly id: string; readonly classes: readonly boolean[] }

/** What one order type must ask, by when it is answered, and whether it is made. */
type TypeRule = {
  readonly type: string
  readonly answerMinutes: number
  readonly madeToOrder: boolean
  readonly mandatory: string
}

/** The office's written policy as a paper to be signed: what holds, and what was changed by whom and why. */
export type PolicyModel = PaperHead & {
  readonly saved: { readonly by: string; readonly at: string; readonly reason: string } | null
  readonly classNames: readonly string[]
  readonly classRules: readonly ClassRule[]
  readonly limits: readonly { readonly label: string; readonly value: string }[]
  readonly types: readonly TypeRule[]
  readonly changes: readonly { readonly what: string; readonly before: string; readonly after: string }[]
}
