import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { FaxRow } from '#shared/contract/memos.ts'
import type { Instant } from '#shared/values/instant.ts'
import { FaxList } from './FaxList.tsx'
import css from './TraySheet.module.css'

export type TrayStatus = FaxRow['status']
export type Tray = {
  readonly rows: readonly FaxRow[]
  readonly filedToday: number
  readonly lastScan: Instant | null
  readonly folder: string
}

interface Props {
  tray: Tray
  status: TrayStatus
  onStatus: (status: TrayStatus) => void
  selected: string | null
  onSelect: (id: string) => void
}

const STATUSES: readonly TrayStatus[] = ['unfiled', 'filed', 'notOrder']

/** The left column: what lies in the tray, what was filed or put away, and the folder that is watched (R1.3). */
export function TraySheet({ tray, status, onStatus, selected, onSelect }: Props) {
  const { t } = useTranslation(['intake', 'outgoing'])
  const text = useText()
  const { q, call } = useDesk()
  const queries = useQueryClient()
  const scanning = useMutation({
    mutationFn: () => call.intake.rescan({}),
    onSuccess: () => queries.invalidateQueries({ queryKey: q.intake.faxes.key() }),
  })
  const at = tray.rows.findIndex((fax) => fax.id === selected)
  const step = (by: number) => {
    const next = tray.rows[Math.max(0, Math.min(at + by, tray.rows.length - 1))]
    if (next) onSelect(next.id)
  }
  const isMany = tray.rows.length > 0
  useKeys([
    { keys: 'ArrowDown', cap: '↑ ↓', label: t('keys.faxes'), run: () => step(1), enabled: isMany },
    { keys: 'ArrowUp', label: t('keys.previous'), run: () => step(-1), enabled: isMany, strip: false },
  ])
  const scan = tray.lastScan === null ? t('tray.neverScanned') : t('tray.scanned', { at: text.moment(tray.lastScan) })
  return (
    <Sheet
      title={t(`tray.title.${status}`, { count: tray.rows.length })}
      aside={t('tray.filedToday', { count: tray.filedToday })}
      flush
      grow
      foot={
        <div className={css.foot}>
          <Link to="/fax/out">
            {t('outgoing:tabs.out')} <Kbd>O</Kbd>
          </Link>
          <p title={tray.folder}>{t('tray.watching')}</p>
          <p className={css.folder} title={tray.folder}>
            <bdi dir="ltr">{tray.folder}</bdi>
          </p>
          <p className={css.scan}>
            {scan}
            <ActionButton kind="link" size="small" busy={scanning.isPending} onClick={() => scanning.mutate()}>
              {t('tray.rescan')}
            </ActionButton>
          </p>
          {scanning.error !== null && <RefusalBar error={scanning.error} />}
        </div>
      }
    >
      <div className={css.filter}>
        <Segmented
          block
          size="small"
          aria-label={t('tray.filter')}
          value={status}
          onChange={onStatus}
          options={STATUSES.map((value) => ({ value, label: t(`tray.status.${value}`) }))}
        />
      </div>
      {isMany ? (
        <FaxList rows={tray.rows} selected={selected} onSelect={onSelect} />
      ) : (
        <EmptyState sentence={t(`tray.empty.${status}`)} />
      )}
    </Sheet>
  )
}
