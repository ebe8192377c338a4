import { useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import type { Save } from '#renderer/order-file/data/use-save.ts'
import type { QuestionFacts } from '#shared/contract/technical-desk.ts'
import { type LineQuestion, lineQuestions } from './line-questions.ts'
import type { TypedAnswer } from './typed-answer.ts'

type Typed = { readonly lines: Readonly<Record<string, Partial<TypedAnswer>>> }
const NOTHING: Typed = { lines: {} }

export type Questions = {
  /** Null until it is known what the lines are made of. */
  readonly facts: QuestionFacts | null
  readonly questions: readonly LineQuestion[]
  readonly error: unknown
  readonly onType: (lineId: string, patch: Partial<TypedAnswer>) => void
  readonly save: Save
}

/** What technical is asked about the order at hand: the same facts and the same draft at its desk and in the order file. */
export function useQuestions(): Questions {
  const { file } = useOrder()
  const { q } = useDesk()
  const found = useQuery(q.technical.question.queryOptions({ input: { orderId: file.order.id } }))
  const { form, change, save } = useForm<Typed>('technical', NOTHING)
  return {
    facts: found.data ?? null,
    questions: found.data ? lineQuestions(file, found.data, form.lines) : [],
    error: found.error,
    onType: (lineId, patch) => change({ lines: { ...form.lines, [lineId]: { ...form.lines[lineId], ...patch } } }),
    save,
  }
}
