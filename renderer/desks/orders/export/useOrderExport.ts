import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { OrderFilter } from '#shared/contract/orders.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { allOrders } from './all-orders.ts'
import { saveBlob } from './save-blob.ts'

export type ExportState = {
  readonly at: 'reading' | 'writing' | 'done'
  readonly rows: number
  readonly count: number
  readonly error: unknown
}

/** Reads every order of a filter and writes the workbook; `state` is null while nothing is exported. */
export function useOrderExport() {
  const { t } = useTranslation('orders')
  const { call } = useDesk()
  const { now, timeZone } = useClock()
  const text = useText()
  const [state, setState] = useState<ExportState | null>(null)
  const control = useRef<AbortController>(null)

  const write = async (filter: OrderFilter, count: number, signal: AbortSignal) => {
    const tell = (at: ExportState['at'], rows: number) => setState({ at, rows, count, error: null })
    tell('reading', 0)
    const rows = await allOrders(call, filter, { signal, onRows: (read) => tell('reading', read) })
    tell('writing', rows.length)
    // The workbook writer is only fetched by those who export.
    const { orderWorkbook } = await import('./workbook.ts')
    const blob = await orderWorkbook(rows, {
      name: t('title'),
      heads: t('export.heads', { returnObjects: true }) as readonly string[],
      stage: (row) => text.stage(row.stage),
      stuck: (row) => text.stuck(row.stuckCode, row.stuckParams),
    })
    signal.throwIfAborted()
    saveBlob(blob, t('export.file', { date: civilDateOf(now, timeZone) }))
    tell('done', rows.length)
  }
  const start = (filter: OrderFilter, count: number) => {
    const running = new AbortController()
    control.current = running
    write(filter, count, running.signal).catch((error: unknown) => {
      if (!running.signal.aborted) setState((before) => before && { ...before, error })
    })
  }
  const close = () => {
    control.current?.abort()
    setState(null)
  }
  return { state, start, close }
}
