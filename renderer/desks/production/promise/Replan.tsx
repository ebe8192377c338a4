import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { DayField } from '#renderer/app/forms/fields.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { ShownBlock } from '#renderer/desks/production/calendar/shown-blocks.ts'
import { LineField } from '#renderer/order-file/steps/confirm/LineField.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { SignBox } from '#renderer/ui/SignBox.tsx'
import { actionBlockers } from '#shared/rules/actions.ts'
import { materialDayOf } from '#shared/rules/material-moved.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { planDaysProblem } from '#shared/rules/plan-days.ts'
import { categoryOf, lineProblem, type MakingLine } from '#shared/rules/production-line.ts'
import { isCivilDate, maxDate } from '#shared/values/civil-date.ts'
import css from './Promise.module.css'

type Props = {
  readonly file: OrderFile
  readonly block: ShownBlock
  readonly productionLine: string
  readonly lines: readonly MakingLine[]
  readonly onSigned: (said: string) => void
}

/**
 * R6.3 new days for what is promised already, as a new written answer: the old one stays in the file.
 *
 * Proposed is the day on which it will really be finished. What was said to the customer of the old days goes stale (R19.1).
 */
export function Replan({ file, block, productionLine, lines, onSigned }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const { call, q } = useDesk()
  const { me } = useSession()
  const cache = useQueryClient()
  const once = useOnceKey()
  const [line, setLine] = useState(productionLine)
  const [from, setFrom] = useState<string>(maxDate(block.from, file.today))
  const [until, setUntil] = useState<string>(maxDate(block.lateUntil ?? block.until, file.today))
  const save = useMutation({
    mutationFn: (pin: string) => {
      if (!isCivilDate(from) || !isCivilDate(until)) throw new Error('incomplete')
      const { lineId, quantity } = block
      const body = { lineId, quantity, productionLine: line, productionDate: from, scheduledDate: until }
      const head = { orderId: file.order.id, version: file.order.version }
      return once.during((key) => call.production.answerProduction({ ...head, key, body, sign: { way: 'pin', pin } }))
    },
    onSuccess: async () => {
      await Promise.all([
        cache.invalidateQueries({ queryKey: q.production.key() }),
        cache.invalidateQueries({ queryKey: q.orders.file.key({ input: { orderId: file.order.id } }) }),
      ])
      onSigned(t('promise.moved', { number: block.number, date: text.day(until) }))
    },
  })
  const refusal = useRefusal()(save.error)
  const [blocker] = actionBlockers('answerProduction', file, me, { lineId: block.lineId })
  if (blocker) {
    const { what, why } = text.blocker(blocker)
    return (
      <NoteBar tone="soon">
        <b>{what}</b> {why}
      </NoteBar>
    )
  }
  const isSame = from === block.from && until === block.until && line === productionLine
  const material = materialDayOf(file, block.lineId)
  const problem =
    isCivilDate(from) && isCivilDate(until)
      ? planDaysProblem({ productionDate: from, scheduledDate: until }, { today: file.today, material })
      : null
  const named = lines.filter((one) => one.name === line)
  const noLine = lineProblem(named, { unit: block.unit, standing: productionLine })
  const missing =
    !isCivilDate(from) || !isCivilDate(until)
      ? t('days.datesMissing')
      : noLine || problem
        ? t(`plan.doubt.${noLine ?? problem}`)
        : isSame
          ? t('promise.same')
          : undefined
  const pinRefused = refusal?.code === 'PIN_WRONG' || refusal?.code === 'PIN_LOCKED'
  return (
    <section aria-label={t('promise.replan')}>
      <h3 className={css.title}>{t('promise.replan')}</h3>
      <div className={css.fields}>
        <DayField label={t('plan.productionDate')} value={from} onChange={setFrom} />
        <DayField label={t('plan.scheduledDate')} value={until} onChange={setUntil} />
        <LineField
          lines={lines}
          unit={block.unit}
          category={categoryOf(file, block.lineId)}
          standing={productionLine}
          value={line}
          onChange={setLine}
        />
      </div>
      {!pinRefused && <RefusalBar error={save.error} />}
      <SignBox
        signer={me.name}
        statement={t('promise.statement', {
          number: block.number,
          before: text.day(block.until),
          after: text.day(until),
        })}
        consequence={t('promise.consequence')}
        action={t('promise.sign')}
        locked={missing}
        busy={save.isPending}
        error={pinRefused ? `${refusal.happened}${refusal.next}` : undefined}
        onSign={(pin) => save.mutate(pin)}
      />
    </section>
  )
}
