import type { LineQuestion } from '#renderer/order-file/steps/confirm/technical/line-questions.ts'
import type { QuestionFacts } from '#shared/contract/technical-desk.ts'

/** The line that is being answered, and what is known of the order's lines. */
export type AtHand = { readonly current: LineQuestion; readonly facts: QuestionFacts }
