import { useQuery } from '@tanstack/react-query'
import { Checkbox, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { PlanDetail } from '#shared/contract/office.ts'
import { dayBefore } from '#shared/rules/periods.ts'
import { plansInTheWay, planToEnd } from '#shared/rules/price-plans.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { isTicked, textOf } from '../draft-values.ts'
import type { FormPart } from '../section.ts'
import css from './PricePart.module.css'
import { differs, periodIn, scopeIn, subjectIn } from './plan-draft.ts'

type Props = {
  readonly part: FormPart
  readonly plan: PlanDetail | null
  readonly isRunning: boolean
  readonly today: CivilDate
}

/** R4.4 what a plan's days and changes will cause, said before it is saved: shared days, and from when changes count. */
export function PlanNotes({ part, plan, isRunning, today }: Props) {
  const { t } = useTranslation('prices')
  const isChanged = isRunning && differs(part.draft, plan)
  const goesOut = isRunning && plan?.active === true && !isTicked(part.draft, 'active')
  return (
    <div className={css.notes}>
      <SharedDays part={part} plan={plan} />
      {goesOut && <NoteBar tone="soon">{t('goesOut', { day: dayBefore({ from: today }) })}</NoteBar>}
      {isChanged && <ChangesFrom part={part} today={today} />}
    </div>
  )
}

function SharedDays({ part, plan }: Pick<Props, 'part' | 'plan'>) {
  const { q } = useDesk()
  const { t } = useTranslation('prices')
  const { draft, change, disabled } = part
  const input = { scope: scopeIn(draft), subject: subjectIn(draft) }
  const isKnown = input.scope === 'all' || input.subject !== ''
  const found = useQuery({ ...q.office.plansFor.queryOptions({ input }), enabled: isKnown && !disabled })
  const period = periodIn(draft, plan?.id ?? '')
  const inTheWay = period ? plansInTheWay(period, found.data ?? []) : []
  const [first] = inTheWay
  if (!period || !first) return null
  const running = planToEnd(period, inTheWay)
  const isEnding = running !== null && isTicked(draft, 'endRunning')
  const days = t('period', { from: first.from, to: first.to ?? t('open') })
  return (
    <NoteBar tone={isEnding ? 'ok' : 'late'} sign={!isEnding}>
      <div className={css.choice}>
        <span>{t(isEnding ? 'overlap.ends' : 'overlap.title', { name: first.name || t('unnamed'), days })}</span>
        {running ? (
          <Checkbox checked={isEnding} onChange={(event) => change({ endRunning: event.target.checked })}>
            {t('overlap.end', { name: running.name || t('unnamed'), day: dayBefore(period) })}
          </Checkbox>
        ) : (
          <span>{t('overlap.cannot')}</span>
        )}
      </div>
    </NoteBar>
  )
}

function ChangesFrom({ part, today }: Pick<Props, 'part' | 'today'>) {
  const { t } = useTranslation('prices')
  const typed = textOf(part.draft, 'changesFrom') || today
  const error = part.errorOf('changesFrom')
  return (
    <NoteBar tone={error ? 'late' : 'soon'} sign>
      <div className={css.choice}>
        <span>{t('changes.before')}</span>
        <DatePicker
          size="small"
          aria-label={t('changes.label')}
          allowClear={false}
          minDate={dayjs(today)}
          value={dayjs(typed)}
          onChange={(date) => part.change({ changesFrom: date ? date.format('YYYY-MM-DD') : '' })}
        />
        <span>{t('changes.after')}</span>
        {error && <b>{error}</b>}
      </div>
    </NoteBar>
  )
}
