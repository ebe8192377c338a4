import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { RulerMark } from '#renderer/ui/date-ruler/DateRuler.tsx'
import { type MovedDate, orderDates, requestedDays } from '#shared/rules/dates.ts'
import { postponement } from '#shared/rules/postponement.ts'
import { isWorkingDay } from '#shared/values/business-calendar.ts'
import { addDays, type CivilDate, daysBetween, formatShort, maxDate, minDate } from '#shared/values/civil-date.ts'
import { useOrder } from '../data/order-view.ts'

/** As many days as the ruler can number; beyond them it would shrink to figures. */
const MOST_DAYS = 40
const MARGIN = 3

/** The order's dates on one ruler with today: own commitments, where they stood before, the customer's wish. */
export function useRuler() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { today, policy, order } = file
  const dates = orderDates(file)
  const late = postponement(file)

  const moved = (date: MovedDate) =>
    date.original === date.current
      ? {}
      : { movedFrom: date.original, movedBy: t('ruler.by', { count: daysBetween(date.original, date.current) }) }
  const marks: RulerMark[] = [
    {
      key: 'placed',
      date: order.orderedOn,
      kind: 'event',
      label: t('ruler.placed', { day: text.day(order.orderedOn) }),
      side: 'above',
    },
    { key: 'today', date: today, kind: 'today', label: t('ruler.today'), side: 'above' },
  ]
  if (late) marks.push({ key: 'faxed', date: late.sentOn, kind: 'event', label: t('ruler.faxed'), side: 'below' })
  if (dates.scheduled)
    marks.push({
      key: 'scheduled',
      date: dates.scheduled.current,
      kind: 'commitment',
      label: t('ruler.scheduled'),
      side: 'above',
      ...moved(dates.scheduled),
    })
  if (dates.preDelivery) {
    const { movedFrom } = moved(dates.preDelivery)
    marks.push({
      key: 'preDelivery',
      date: dates.preDelivery.current,
      kind: 'commitment',
      label: t('ruler.preDelivery'),
      side: 'below',
      movedFrom,
      movedBecause: movedFrom && late ? t('ruler.because', { count: late.days }) : undefined,
    })
  }
  const wished = requestedDays(file)
  const [next, ...others] = wished
  const farthest = others.at(-1)
  // Of several days the next one and the latest are said (R6.4); all of them stand on the ruler.
  if (next)
    marks.push({
      key: 'wish',
      date: next,
      kind: 'wish',
      label: t('ruler.wish'),
      side: 'above',
      others,
      more: farthest ? t('ruler.until', { last: formatShort(farthest) }) : undefined,
    })
  if (dates.delivered)
    marks.push({
      key: 'left',
      date: dates.delivered,
      kind: 'event',
      label: t('ruler.left', { day: text.day(dates.delivered) }),
      side: 'below',
    })

  const named = [
    today,
    ...marks.filter((mark) => mark.kind !== 'event').flatMap((mark) => [mark.date, ...(mark.others ?? [])]),
  ]
  const last = addDays(
    named.reduce((a, b) => maxDate(a, b), today),
    1,
  )
  const first = named.reduce((a, b) => minDate(a, b), today)
  const placed = minDate(order.orderedOn, first)
  const from = daysBetween(placed, last) < MOST_DAYS ? placed : addDays(first, -MARGIN)
  const restDays = new Map<CivilDate, boolean>()
  for (let day = from; day <= last; day = addDays(day, 1)) restDays.set(day, !isWorkingDay(day, policy.calendar))
  const said = (date: MovedDate | null, name: string) =>
    date &&
    t(date.original === date.current ? 'ruler.said' : 'ruler.saidMoved', {
      name,
      day: date.current,
      count: daysBetween(date.original, date.current),
    })
  const description = [
    t('ruler.saidToday', { day: today }),
    said(dates.scheduled, t('ruler.scheduled')),
    said(dates.preDelivery, t('ruler.preDelivery')),
    wished.length > 0 && t('ruler.said', { name: t('ruler.wish'), day: wished.join(t('list.comma')) }),
  ]
  return {
    marks: marks.filter((mark) => mark.date >= from),
    from,
    to: last,
    restDays,
    description: description.filter(Boolean).join(t('list.semicolon')),
  }
}
