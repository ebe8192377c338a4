import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { useCountedPrint } from '#renderer/app/use-counted-print.ts'
import { letterheadOf } from '#renderer/print/letterhead.ts'
import type { LoadCalendarModel } from '#renderer/print/models.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { type CivilDate, compareDates } from '#shared/values/civil-date.ts'
import type { CalendarProps } from './LoadSheet.tsx'
import { loadOn } from './overloads.ts'

type Props = Pick<CalendarProps, 'dates' | 'lines' | 'blocksOf'> & { readonly onClose: () => void }

/** What is on the calendar now, on paper for the hall; each printing is counted. */
export function CalendarPrint({ dates, lines, blocksOf, onClose }: Props) {
  const { company } = useSession()
  const { timeZone } = useClock()
  const [language] = useLanguage()
  const [from, until] = [dates[0], dates.at(-1)]
  const number = `PC${[from, until].map((date) => date?.replaceAll('-', '')).join('-')}`
  const { printed, error, ...ways } = useCountedPrint('loadCalendar', number)
  if (!from || !until) return null
  const model: LoadCalendarModel = {
    language,
    letterhead: letterheadOf(company),
    number,
    code: '',
    revision: 1,
    copy: 'production',
    printedAt: printed.at,
    timeZone,
    copyNumber: printed.copy,
    supersededBy: null,
    from,
    until,
    lines: lines.map((line) => paperLine(line, blocksOf)),
    plans: lines.flatMap((line) => paperPlans(line, blocksOf, until)),
  }
  return (
    <PrintPreview
      papers={[{ kind: 'loadCalendar', model }]}
      onClose={onClose}
      {...ways}
      trouble={error ? <RefusalBar error={error} /> : null}
    />
  )
}

function paperLine(line: LoadLine, blocksOf: Props['blocksOf']): LoadCalendarModel['lines'][number] {
  const blocks = blocksOf(line)
  const days = line.days.map((day) => ({
    date: day.date,
    load: loadOn(day, blocks),
    capacity: day.capacity,
    reason: day.exception ?? '',
  }))
  return { name: line.name, capacityPerDay: line.capacityPerDay, unit: line.unit, days }
}

const paperPlans = (line: LoadLine, blocksOf: Props['blocksOf'], last: CivilDate): LoadCalendarModel['plans'] =>
  blocksOf(line)
    .filter((one) => one.from <= last)
    .toSorted((a, b) => compareDates(a.from, b.from))
    .map(({ number, customerName, productNumber, quantity, unit, from, until, lateUntil, state }) => ({
      line: line.name,
      number,
      customer: customerName,
      productNumber,
      quantity,
      unit,
      from,
      until,
      finish: lateUntil,
      isLate: state === 'late',
      isProposed: state === 'proposed',
    }))
