import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { refusalCode } from '#renderer/app/errors/refusal-code.ts'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { SignBox } from '#renderer/ui/SignBox.tsx'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { actionBlockers } from '#shared/rules/actions.ts'
import { answerOf, type LinePlan } from './line-plans.ts'

type Props = {
  readonly answer: OrderFileAnswer
  readonly plans: readonly LinePlan[]
  readonly onSigned: () => Promise<void>
}

/** Where production signs: each line is a paper of its own, signed one after the other with the PIN typed once (R6.1, R6.3). */
export function PlanSign({ answer: { file }, plans, onSigned }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const navigate = useNavigate()
  const { call, q } = useDesk()
  const { me } = useSession()
  const cache = useQueryClient()
  const key = useRef(newKey())
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const refusal = useRefusal()(error)
  const answers = plans.map(answerOf)
  const [blocker] = plans.flatMap(({ line }) => actionBlockers('answerProduction', file, me, { lineId: line.id }))
  if (plans.length === 0) return null
  if (blocker) {
    const { what, why } = text.blocker(blocker)
    return (
      <NoteBar tone={blocker.code === 'notYourRole' ? 'soon' : 'late'}>
        <b>{what}</b> {why}
      </NoteBar>
    )
  }
  const sign = async (pin: string) => {
    setBusy(true)
    setError(null)
    try {
      for (const [index, { position }] of plans.entries()) {
        const body = answers[index]
        if (!body) continue
        const head = { key: `${key.current}-${position}`, orderId: file.order.id, version: file.order.version }
        await call.production.answerProduction({ ...head, body, sign: { way: 'pin', pin } })
      }
      key.current = newKey()
      await onSigned()
    } catch (failure) {
      // Answered with a refusal: the next try is a new one. Not answered at all: it may have been saved.
      if (refusalCode(failure) !== null) key.current = newKey()
      setError(failure)
      // What was signed before the refusal is signed: the file shows which lines are left.
      await cache.invalidateQueries({ queryKey: q.orders.file.key({ input: { orderId: file.order.id } }) })
    } finally {
      setBusy(false)
    }
  }
  const pinRefused = refusal?.code === 'PIN_WRONG' || refusal?.code === 'PIN_LOCKED'
  const days = plans
    .map(({ position, typed }) =>
      t('plan.statementLine', { line: position, quantity: typed.quantity, date: text.day(typed.scheduledDate) }),
    )
    .join(t('list.semicolon'))
  return (
    <>
      {!pinRefused && <RefusalBar error={error} />}
      <SignBox
        signer={me.name}
        statement={t('plan.statement', { number: file.order.number, days })}
        consequence={t('plan.consequence')}
        action={t('plan.sign')}
        locked={answers.includes(null) ? t('plan.incomplete') : undefined}
        busy={isBusy}
        onPaper={{ label: t('plan.onPaper'), onClick: () => void navigate(`/orders/${file.order.id}?step=6`) }}
        error={pinRefused ? `${refusal.happened}${refusal.next}` : undefined}
        onSign={(pin) => void sign(pin)}
      />
    </>
  )
}
