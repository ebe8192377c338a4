import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { SignBox } from '#renderer/ui/SignBox.tsx'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { actionBlockers } from '#shared/rules/actions.ts'
import type { MakingLine } from '#shared/rules/production-line.ts'
import { answerOf, type LinePlan, lockOf } from './line-plans.ts'

type Props = {
  readonly answer: OrderFileAnswer
  readonly plans: readonly LinePlan[]
  readonly lines: readonly MakingLine[]
  readonly onSigned: () => Promise<void>
}

/** Where production signs: each line is a paper of its own, signed one after the other with the PIN typed once (R6.1, R6.3). */
export function PlanSign({ answer: { file }, plans, lines, onSigned }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const navigate = useNavigate()
  const { call, q } = useDesk()
  const { me } = useSession()
  const cache = useQueryClient()
  const once = useOnceKey()
  const sign = useMutation({
    mutationFn: (pin: string) =>
      once.during(async (key) => {
        for (const plan of plans) {
          const body = answerOf(plan)
          if (!body) continue
          const head = { key: `${key}-${plan.position}`, orderId: file.order.id, version: file.order.version }
          await call.production.answerProduction({ ...head, body, sign: { way: 'pin', pin } })
        }
      }),
    onSuccess: onSigned,
    // What was signed before the refusal is signed: the file shows which lines are left.
    onError: () => cache.invalidateQueries({ queryKey: q.orders.file.key({ input: { orderId: file.order.id } }) }),
  })
  const refusal = useRefusal()(sign.error)
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
  const locked = lockOf(plans, file.today, lines)
  const pinRefused = refusal?.code === 'PIN_WRONG' || refusal?.code === 'PIN_LOCKED'
  const days = plans
    .map(({ position, typed }) =>
      t('plan.statementLine', { line: position, quantity: typed.quantity, date: text.day(typed.scheduledDate) }),
    )
    .join(t('list.semicolon'))
  return (
    <>
      {!pinRefused && <RefusalBar error={sign.error} />}
      <SignBox
        signer={me.name}
        statement={t('plan.statement', { number: file.order.number, days })}
        consequence={t('plan.consequence')}
        action={t('plan.sign')}
        locked={locked && t('plan.lineDoubt', { line: locked.position, what: t(`plan.doubt.${locked.code}`) })}
        busy={sign.isPending}
        onPaper={{ label: t('plan.onPaper'), onClick: () => void navigate(`/orders/${file.order.id}?step=6`) }}
        error={pinRefused ? `${refusal.happened}${refusal.next}` : undefined}
        onSign={(pin) => sign.mutate(pin)}
      />
    </>
  )
}
