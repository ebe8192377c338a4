import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { UndoToast } from '#renderer/ui/UndoToast.tsx'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { CalendarPrint } from './calendar/CalendarPrint.tsx'
import { type CalendarProps, LoadSheet } from './calendar/LoadSheet.tsx'
import { datesOf, daysOf, mondayOf, type Span } from './calendar/period.ts'
import { type ShownBlock, shownBlocks } from './calendar/shown-blocks.ts'
import { DaysDialog } from './lines/DaysDialog.tsx'
import { LineDialog } from './lines/LineDialog.tsx'
import { PlanDesk } from './PlanDesk.tsx'
import { PromiseDialog, type Promised } from './promise/PromiseDialog.tsx'

/** A dialog over the calendar: the days of a line, or a line itself (a new one without). */
type Opened = { readonly line: LoadLine | null; readonly date: CivilDate | null }

/** Production's desk: how full the lines are, who waits for a written date, and the earliest that fits (R6). */
export default function ProductionPage() {
  const { t } = useTranslation('production')
  const { q } = useDesk()
  const { may, me } = useSession()
  const { now, timeZone } = useClock()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const today = civilDateOf(now, timeZone)
  const [span, setSpan] = useState<Span>('twoWeeks')
  const [from, setFrom] = useState(() => mondayOf(today))
  const [opened, setOpened] = useState<Opened | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [promised, setPromised] = useState<Promised | null>(null)
  const [printing, setPrinting] = useState<Pick<CalendarProps, 'blocksOf'> | null>(null)
  const load = useQuery({
    ...q.production.calendar.queryOptions({ input: { from, days: daysOf(span) } }),
    placeholderData: keepPreviousData,
  })
  const waiting = useQuery(q.production.waiting.queryOptions({ input: {} }))
  const orders = waiting.data ?? []
  const at = Math.max(
    0,
    orders.findIndex((one) => one.orderId === address.get('order')),
  )
  const current = orders[at]
  const pick = (index: number) => {
    const next = orders[(index + orders.length) % Math.max(1, orders.length)]
    if (next) setAddress({ order: next.orderId }, { replace: true })
  }
  const step = span === 'month' ? 28 : 7
  usePage({
    title: t('title'),
    fact: waiting.data && t('fact', { count: orders.length }),
    keys: [
      {
        keys: 'ArrowLeft',
        label: t('keys.period'),
        cap: '← →',
        strip: false,
        run: () => setFrom(addDays(from, -step)),
      },
      { keys: 'ArrowRight', label: t('keys.period'), cap: '← →', run: () => setFrom(addDays(from, step)) },
      { keys: 'T', label: t('keys.today'), run: () => setFrom(mondayOf(today)) },
      { keys: 'ArrowUp', label: t('keys.order'), cap: '↑ ↓', strip: false, run: () => pick(at - 1) },
      { keys: 'ArrowDown', label: t('keys.order'), cap: '↑ ↓', run: () => pick(at + 1) },
    ],
  })
  const calendar = {
    today,
    span,
    onSpan: setSpan,
    dates: datesOf(from, span),
    lines: load.data?.lines ?? [],
    mayPlan: may('production', 'setDays'),
    // Who may give a new date in writing sets it right here; the others look at the file.
    onPromise: (block: ShownBlock, productionLine: string) =>
      me.roles.includes('production')
        ? setPromised({ block, productionLine })
        : void navigate(`/orders/${block.orderId}?step=6`),
    onPrint: (blocksOf: (line: LoadLine) => readonly ShownBlock[]) => setPrinting({ blocksOf }),
    onDay: (line: LoadLine, date: CivilDate) => setOpened({ line, date }),
    onLine: (line: LoadLine | null) => setOpened({ line, date: null }),
  }
  const close = () => setOpened(null)
  return (
    <>
      <RefusalBar error={load.error ?? waiting.error} />
      {current ? (
        <PlanDesk
          key={current.orderId}
          orderId={current.orderId}
          calendar={calendar}
          place={{ at: at + 1, of: orders.length }}
          onNext={() => pick(at + 1)}
          say={setTold}
        />
      ) : (
        <Columns of="calendar">
          <Column>
            <LoadSheet {...calendar} blocksOf={(line) => shownBlocks(line, today, null)} />
          </Column>
          <Column>
            <Sheet grow title={t('plan.title')}>
              {waiting.data && <EmptyState sentence={t('plan.nobodyWaits')} />}
            </Sheet>
          </Column>
        </Columns>
      )}
      {opened?.line && opened.date && <DaysDialog line={opened.line} date={opened.date} onClose={close} />}
      {told !== null && <UndoToast text={told} onGone={() => setTold(null)} />}
      {promised && (
        <PromiseDialog {...promised} lines={calendar.lines} onClose={() => setPromised(null)} say={setTold} />
      )}
      {printing && (
        <CalendarPrint
          dates={calendar.dates}
          lines={calendar.lines}
          blocksOf={printing.blocksOf}
          onClose={() => setPrinting(null)}
        />
      )}
      {opened && !opened.date && <LineDialog line={opened.line} onClose={close} />}
    </>
  )
}
