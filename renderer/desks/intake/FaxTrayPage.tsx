import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { FaxRow } from '#shared/contract/memos.ts'
import { type Instant, minutesBetween } from '#shared/values/instant.ts'
import { ScannedNote } from './scanned/ScannedNote.tsx'
import { MarkBoard, MarkBoardContext } from './sources/mark-board.ts'
import { FaxMemo } from './tray/FaxMemo.tsx'
import { FaxSheet } from './tray/FaxSheet.tsx'
import { HandledFax } from './tray/HandledFax.tsx'
import { TraySheet, type TrayStatus } from './tray/TraySheet.tsx'

/** The fax tray: the folder's faxes, the fax at reading size, and the memo that is typed off beside it (R1.2, R1.3). */
export default function FaxTrayPage() {
  const { t } = useTranslation(['intake', 'outgoing'])
  const { q } = useDesk()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [status, setStatus] = useState<TrayStatus>('unfiled')
  const [held, setHeld] = useState<FaxRow | null>(null)
  const [board] = useState(() => new MarkBoard())
  const chosen = params.get('fax')
  const faxes = useQuery(q.intake.faxes.queryOptions({ input: { status, limit: 200 } }))
  const rows = faxes.data?.rows ?? []
  const waited = useWaited(status === 'unfiled' ? rows : [])
  usePage({
    title: t('tray.page'),
    fact: status === 'unfiled' ? waited : undefined,
    keys: [{ keys: 'O', label: t('outgoing:tabs.out'), run: () => void navigate('/fax/out') }],
  })

  // Nobody chose yet: the first one is taken up, and stays so when a newer one comes in above it.
  const wanted = chosen ?? held?.id
  const fax = rows.find((row) => row.id === wanted) ?? (held && held.id === chosen ? held : rows[0]) ?? null
  // A fax that was looked for is shown where it lies: among the filed ones, or those that were no order.
  const looked = params.get('find')
  const found = useQuery({ ...q.intake.fax.queryOptions({ input: { id: looked ?? '' } }), enabled: looked !== null })
  const select = (id: string) => setParams({ fax: id }, { replace: true })
  const open = useEffectEvent((one: FaxRow) => {
    setStatus(one.status)
    setHeld(one)
    select(one.id)
  })
  useEffect(() => {
    if (found.data) open(found.data)
  }, [found.data])
  // A fax that was just filed leaves the tray, but stays on the screen until the next one is taken up.
  useEffect(() => {
    if (fax !== null) setHeld(fax)
  }, [fax])
  const next = () => {
    const at = rows.findIndex((row) => row.id === fax?.id)
    const following = rows[at + 1] ?? rows.find((row) => row.id !== fax?.id)
    if (following) select(following.id)
    else setParams({}, { replace: true })
    setHeld(null)
  }
  const choose = (next: TrayStatus) => {
    setStatus(next)
    setHeld(null)
    setParams({}, { replace: true })
  }
  if (found.error) return <RefusalBar error={found.error} />
  if (faxes.error) return <RefusalBar error={faxes.error} />
  if (!faxes.data || found.isLoading) return <div aria-busy="true" />
  return (
    <MarkBoardContext value={board}>
      <Columns of="fax">
        <Column>
          <TraySheet tray={faxes.data} status={status} onStatus={choose} selected={fax?.id ?? null} onSelect={select} />
        </Column>
        <Column>
          {fax ? (
            <>
              <ScannedNote key={fax.id} fax={fax} />
              <FaxSheet fax={fax} />
            </>
          ) : (
            <Sheet label={t('tray.page')} grow>
              <EmptyState sentence={t(`tray.nothing.${status}`)} />
            </Sheet>
          )}
        </Column>
        <Column>
          {fax !== null &&
            (status === 'unfiled' ? (
              <FaxMemo key={fax.id} fax={fax} onTake={() => select(fax.id)} onNext={next} />
            ) : (
              <HandledFax key={fax.id} fax={fax} />
            ))}
        </Column>
      </Columns>
    </MarkBoardContext>
  )
}

/** One line of fact: how many lie there, and how long the oldest has been waiting. */
function useWaited(rows: readonly { readonly arrivedAt: Instant }[]): string {
  const { t } = useTranslation('intake')
  const { now } = useClock()
  if (rows.length === 0) return t('tray.factNone')
  const oldest = Math.max(0, ...rows.map((row) => minutesBetween(row.arrivedAt, now)))
  const hours = Math.floor(oldest / 60)
  const days = Math.floor(hours / 24)
  const time =
    days > 0
      ? t('tray.days', { count: days })
      : hours > 0
        ? t('tray.hours', { hours, minutes: oldest % 60 })
        : t('tray.minutes', { count: oldest })
  return t('tray.fact', { count: rows.length, time })
}
