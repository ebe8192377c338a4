import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import type { SignInput } from '#shared/contract/base.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { SIGN_BACK_CHECKS } from '#shared/rules/steps/08-09-sign-back.ts'

export type CheckName = (typeof SIGN_BACK_CHECKS)[number]
type Answers = Partial<Record<CheckName, boolean>>

export type SignBackCheck = ReturnType<typeof useSignBackCheck>

/** R9.1 the four answers about one returned sheet, from the signed check of it on, and the signing of them. */
export function useSignBackCheck(signBack: PaperOf<'signBack'>, check: PaperOf<'signBackCheck'> | null) {
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const [again, setAgain] = useState(false)
  const { form, change, save } = useForm<{ answers: Answers; note: string }>(`signBackCheck/${signBack.id}`, {
    answers: check?.body.checks ?? {},
    note: check?.body.note ?? '',
  })
  const { answers, note } = form
  const refused = SIGN_BACK_CHECKS.filter((name) => answers[name] === false)
  const unanswered = SIGN_BACK_CHECKS.filter((name) => answers[name] === undefined)
  const missing = (): string | undefined => {
    if (unanswered.length > 0) return t('signBack.unanswered', { count: unanswered.length })
    return refused.length > 0 && note.trim() === '' ? t('signBack.noNote') : undefined
  }
  return {
    answers,
    note,
    refused,
    save,
    missing: missing(),
    /** What was answered is signed, and nobody answers anew. */
    isSigned: check !== null && !again,
    answer: (name: CheckName, value: boolean) => {
      setAgain(true)
      change({ answers: { ...answers, [name]: value } })
    },
    write: (text: string) => change({ note: text }),
    sign: (sign: SignInput) => {
      const { signer, seal, unaltered, understood } = answers
      if (signer === undefined || seal === undefined || unaltered === undefined || understood === undefined) return
      const body = { signBackId: signBack.id, checks: { signer, seal, unaltered, understood }, note }
      void save
        .run((head) => call.confirmation.checkSignBack({ ...head, body, sign }))
        .then((saved) => saved && setAgain(false))
    },
  }
}
