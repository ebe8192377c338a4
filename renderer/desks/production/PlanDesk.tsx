import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { type CalendarProps, LoadSheet } from './calendar/LoadSheet.tsx'
import { shownBlocks } from './calendar/shown-blocks.ts'
import { materialDay, type TypedPlan, typedOf } from './plan/line-plans.ts'
import { PlanPanel } from './plan/PlanPanel.tsx'
import { movedTo, proposedBlocks } from './plan/proposed-blocks.ts'
import { usePlan } from './plan/use-plan.ts'

type Props = {
  readonly orderId: string
  readonly calendar: Omit<CalendarProps, 'blocksOf' | 'material' | 'onMove'>
  readonly place: { readonly at: number; readonly of: number }
  readonly onNext: () => void
  /** Says in passing what was done. */
  readonly say: (text: string) => void
}

/** The calendar with the order at hand in it, and beside it production's written answer: both move together. */
export function PlanDesk({ orderId, calendar, place, onNext, say }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const { q } = useDesk()
  const cache = useQueryClient()
  const { answer, plans, error, onType, onTypeAll, forget } = usePlan(orderId)
  const [before, setBefore] = useState<{ readonly lineId: string; readonly typed: TypedPlan } | null>(null)
  const material = materialDay(plans)
  const move = (lineId: string, to: { readonly productionLine: string; readonly date: CivilDate }) => {
    const plan = plans.find((one) => one.line.id === lineId)
    const line = calendar.lines.find((one) => one.name === to.productionLine)
    if (!answer || !plan || !line) return
    // Esc puts it back where it lay before the first of several moves.
    if (before?.lineId !== lineId) setBefore({ lineId, typed: plan.typed })
    if (plan.material && to.date < plan.material) say(t('plan.atMaterial', { date: text.day(plan.material) }))
    onType(lineId, movedTo(answer.file, plan, line, to.date))
  }
  const putBack = () => {
    if (before) onType(before.lineId, before.typed)
    setBefore(null)
  }
  const takeAll = () =>
    onTypeAll(
      Object.fromEntries(plans.flatMap(({ line, proposal }) => (proposal ? [[line.id, typedOf(proposal)]] : []))),
    )
  useKeys([
    { keys: 'Enter', label: t('keys.take'), run: takeAll },
    { keys: 'Escape', label: t('keys.putBack'), enabled: before !== null, run: putBack },
  ])
  const signed = async () => {
    forget()
    if (answer) say(t('plan.signed', { number: answer.file.order.number }))
    await Promise.all([
      cache.invalidateQueries({ queryKey: q.production.key() }),
      cache.invalidateQueries({ queryKey: q.orders.file.key({ input: { orderId } }) }),
      cache.invalidateQueries({ queryKey: q.desk.tasks.key() }),
    ])
  }
  const customer = answer?.file.customer.name ?? ''
  return (
    <Columns of="calendar">
      <Column>
        <LoadSheet
          {...calendar}
          blocksOf={(line) => [
            ...shownBlocks(line, calendar.today, orderId),
            ...(answer ? proposedBlocks(answer.file, plans, line) : []),
          ]}
          material={
            material && { date: material, text: t('calendar.material', { customer, date: text.day(material) }) }
          }
          onMove={move}
        />
      </Column>
      <Column>
        <RefusalBar error={error} />
        {answer && (
          <PlanPanel
            answer={answer}
            plans={plans}
            lines={calendar.lines}
            today={calendar.today}
            place={place}
            onNext={onNext}
            onType={onType}
            onSigned={signed}
          />
        )}
      </Column>
    </Columns>
  )
}
