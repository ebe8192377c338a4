import { weekdayOf } from '#shared/values/civil-date.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import type { LoadCalendarModel, LoadPaperDay, LoadPaperLine, LoadPaperPlan } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { type Column, LineTable } from '../parts/LineTable.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Section } from '../parts/Section.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { type Words, wordsIn } from '../words.ts'
import css from './LoadCalendar.module.css'

const WEEK = 7

/** R6.1 the load calendar on paper: week by week how full each line is, what is too much in a frame, then what lies on them. */
export function LoadCalendar({ model }: { model: LoadCalendarModel }) {
  const t = wordsIn(model.language)
  const weeks = Math.ceil((model.lines[0]?.days.length ?? 0) / WEEK)
  return (
    <Paper head={model} title={t('loadCalendar.title')}>
      <FactStrip
        facts={[
          { label: t('loadCalendar.from'), value: model.from, weight: 40 },
          { label: t('loadCalendar.until'), value: model.until, weight: 40 },
          { label: t('loadCalendar.over'), value: String(overdrawn(model)), weight: 50 },
          { label: t('loadCalendar.late'), value: String(lateOf(model).length), weight: 47 },
        ]}
      />
      {Array.from({ length: weeks }, (_, week) => (
        <LineTable
          key={week}
          columns={weekColumns(model.lines[0]?.days.slice(week * WEEK, (week + 1) * WEEK) ?? [], week * WEEK, t)}
          rows={model.lines}
          rowKey={({ name }) => name}
        />
      ))}
      <Section title={t('loadCalendar.plans')}>
        <LineTable columns={planColumns(t)} rows={model.plans} rowKey={(one, index) => `${index}${one.number}`} />
      </Section>
      <SmallPrint>{t('loadCalendar.small')}</SmallPrint>
    </Paper>
  )
}

const isOver = (day: LoadPaperDay) => day.load > day.capacity
const overdrawn = ({ lines }: LoadCalendarModel) => lines.flatMap(({ days }) => days).filter(isOver).length
const lateOf = ({ plans }: LoadCalendarModel) => plans.filter((one) => one.isLate)

function weekColumns(days: readonly LoadPaperDay[], first: number, t: Words): readonly Column<LoadPaperLine>[] {
  return [
    {
      head: t('column.productionLine'),
      cell: (line) => (
        <>
          <strong>{line.name}</strong>
          <br />
          {t('loadCalendar.perDay', { quantity: formatQuantity(line.capacityPerDay), unit: line.unit })}
        </>
      ),
    },
    ...days.map(
      ({ date }, index): Column<LoadPaperLine> => ({
        head: `${date.slice(5)} ${t(`loadCalendar.weekday.${weekdayOf(date)}`)}`,
        width: '20mm',
        align: 'center',
        cell: (line) => dayCell(line.days[first + index], t),
      }),
    ),
  ]
}

function dayCell(day: LoadPaperDay | undefined, t: Words) {
  if (!day) return ''
  const share =
    day.capacity > 0
      ? `${Math.round((day.load / day.capacity) * 100)}%`
      : t(day.load > 0 || day.reason !== '' ? 'loadCalendar.standing' : 'loadCalendar.closed')
  return (
    <>
      {isOver(day) ? <b className={css.over}>{share}</b> : day.load > 0 ? share : day.capacity > 0 ? '' : share}
      {day.reason !== '' && <small className={css.reason}>{day.reason}</small>}
    </>
  )
}

function planColumns(t: Words): readonly Column<LoadPaperPlan>[] {
  return [
    { head: t('column.productionLine'), width: '23mm', cell: (one) => one.line },
    { head: t('fact.order'), width: '28mm', strong: true, cell: (one) => one.number },
    { head: t('fact.customer'), cell: (one) => one.customer },
    { head: t('column.product'), width: '24mm', cell: (one) => one.productNumber },
    {
      head: t('column.quantity'),
      width: '22mm',
      align: 'end',
      strong: true,
      cell: (one) => `${formatQuantity(one.quantity)} ${one.unit}`,
    },
    { head: t('column.productionDate'), width: '18mm', align: 'end', cell: (one) => one.from.slice(5) },
    {
      head: t('column.scheduled'),
      width: '27mm',
      align: 'end',
      strong: true,
      cell: (one) => (
        <>
          {one.until.slice(5)}
          {one.isProposed && ` ${t('loadCalendar.proposed')}`}
          {one.isLate && (one.finish ? ` → ${one.finish.slice(5)}` : ` ${t('loadCalendar.never')}`)}
        </>
      ),
    },
  ]
}
