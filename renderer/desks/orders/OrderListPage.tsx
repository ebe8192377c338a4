import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { StageStrip } from '#renderer/ui/StageStrip.tsx'
import type { OrderFilter } from '#shared/contract/orders.ts'
import { Board } from './board/Board.tsx'
import { ExportDialog } from './export/ExportDialog.tsx'
import { useOrderExport } from './export/useOrderExport.ts'
import { FilterBar } from './FilterBar.tsx'
import { EMPTY_FILTER, filterFromAddress, filterToAddress, withStage } from './filter.ts'
import { ListFoot } from './ListFoot.tsx'
import css from './Orders.module.css'
import { OrderTable } from './OrderTable.tsx'
import { SavedViews } from './SavedViews.tsx'
import { useOrders } from './useOrders.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

/** Any number of orders: filters, saved views, list or board by stage, Excel. */
export default function OrderListPage() {
  const { t } = useTranslation('orders')
  const { may } = useSession()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const filter = filterFromAddress(address)
  const setFilter = (next: OrderFilter) => setAddress(filterToAddress(next), { replace: true })
  const [isBoard, setBoard] = useState(false)
  const excel = useOrderExport()
  const [isNaming, setNaming] = useState(false)
  const [picked, setPicked] = useState<string>()
  const [sight, setSight] = useState<readonly [number, number]>([0, 0])
  const search = useRef<InputRef>(null)
  const { rows, sums, stages, isLoaded, error, nearEnd } = useOrders(filter)
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === picked),
  )
  const selected = rows[at]?.id
  const open = (id: string | undefined) => {
    if (id !== undefined) void navigate(`/orders/${id}`)
  }
  const walk = (by: number) => setPicked(rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.id)
  const startExport = () => excel.start(filter, sums?.count ?? 0)
  const clear = () => setFilter(EMPTY_FILTER)
  const startNew = () => void navigate('/intake/entry')
  usePage({
    title: t('title'),
    fact: sums && t(filter.openOnly ? 'fact.open' : 'fact.all', { count: sums.count, more: sums.more ? '+' : '' }),
    keys: [
      { keys: '/', label: t('keys.search'), run: () => search.current?.focus() },
      { keys: 'ArrowUp', label: t('keys.walk'), cap: '↑ ↓', strip: false, run: () => walk(-1) },
      { keys: 'ArrowDown', label: t('keys.walk'), cap: '↑ ↓', run: () => walk(1) },
      { keys: 'Enter', label: t('keys.open'), cap: 'Enter', run: () => open(selected) },
      { keys: 'V', label: t(isBoard ? 'keys.list' : 'keys.board'), run: () => setBoard(!isBoard) },
      { keys: 'Ctrl+S', label: t('keys.saveView'), run: () => setNaming(true) },
      { keys: 'Ctrl+Shift+E', label: t('keys.export'), run: startExport },
      { keys: 'Alt+N', label: t('newOrder'), enabled: may('intake', 'saveMemo'), run: startNew },
      { keys: 'Escape', label: t('keys.clear'), strip: false, run: clear },
    ],
  })
  const strip = stages.filter((one) => one.count > 0 || filter.stages.includes(one.stage))
  return (
    <>
      <div className={css.top}>
        <SavedViews filter={filter} onFilter={setFilter} isNaming={isNaming} onNaming={setNaming} />
        <ViewSwitch isBoard={isBoard} onBoard={setBoard} />
        <ActionButton icon="export" onClick={startExport}>
          {t('export.button')}
        </ActionButton>
        {may('intake', 'saveMemo') && (
          <ActionButton kind="primary" icon="plus" keyHint="Alt N" onClick={startNew}>
            {t('newOrder')}
          </ActionButton>
        )}
      </div>
      <FilterBar filter={filter} onFilter={setFilter} onClear={clear} search={search} />
      <StageStrip
        stages={strip}
        active={filter.stages.length === 1 ? filter.stages[0] : undefined}
        onPick={(stage) => setFilter(withStage(filter, stage))}
      />
      <RefusalBar error={error} />
      {isBoard ? (
        <Board filter={filter} stages={strip} onOpen={open} />
      ) : (
        <>
          <OrderTable
            rows={rows}
            isLoaded={isLoaded}
            filter={filter}
            onFilter={setFilter}
            onClear={clear}
            selected={selected}
            onSelect={setPicked}
            onOpen={open}
            onNearEnd={nearEnd}
            onSight={(from, to) => setSight([from, to])}
          />
          <ListFoot sums={sums} units={rows} at={rows.length === 0 ? 0 : at + 1} sight={sight} loaded={rows.length} />
        </>
      )}
      {excel.state && <ExportDialog state={excel.state} onClose={excel.close} />}
    </>
  )
}
