import { Modal, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useClock } from '#renderer/app/text/clock.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { OrderFilter } from '#shared/contract/orders.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { allOrders } from './all-orders.ts'
import { saveBlob } from './save-blob.ts'

type Props = { readonly filter: OrderFilter; readonly count: number; readonly onClose: () => void }
type State = { readonly at: 'reading' | 'writing' | 'done'; readonly rows: number }

/** Reads every order of the filter and writes the workbook, with what is done so far; it can be stopped. */
export function ExportDialog({ filter, count, onClose }: Props) {
  const { t } = useTranslation('orders')
  const { call } = useDesk()
  const { now, timeZone } = useClock()
  const text = useText()
  const [state, setState] = useState<State>({ at: 'reading', rows: 0 })
  const [error, setError] = useState<unknown>(null)
  const stop = useRef(new AbortController())
  useEffect(() => {
    const control = new AbortController()
    stop.current = control
    const { signal } = control
    const run = async () => {
      const rows = await allOrders(call, filter, { signal, onRows: (read) => setState({ at: 'reading', rows: read }) })
      setState({ at: 'writing', rows: rows.length })
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
      setState({ at: 'done', rows: rows.length })
    }
    run().catch((failure: unknown) => {
      if (!signal.aborted) setError(failure)
    })
    return () => control.abort()
    // Once for this dialog: what is exported is what was asked for when it opened.
  }, [])
  const percent = state.at === 'done' ? 100 : Math.min(99, Math.round((state.rows / Math.max(count, 1)) * 95))
  return (
    <Modal
      open
      title={t('export.title')}
      onCancel={onClose}
      onOk={onClose}
      okText={t('export.close')}
      cancelText={t('export.stop')}
      okButtonProps={{ disabled: state.at !== 'done' && error === null }}
      cancelButtonProps={{ style: { display: state.at === 'done' ? 'none' : undefined } }}
      width={460}
    >
      <Progress percent={percent} status={state.at === 'done' ? 'success' : 'normal'} />
      <p role="status">{t(`export.state.${state.at}`, { rows: state.rows, count })}</p>
      <RefusalBar error={error} />
    </Modal>
  )
}
