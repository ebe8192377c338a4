import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { shortCompany } from '#renderer/app/text/short-company.ts'
import { FaxTabs } from '#renderer/desks/intake/tray/FaxTabs.tsx'
import { PostponementSum } from '#renderer/order-file/steps/sign-back/PostponementSum.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { OUTGOING_GROUPS, type OutgoingRow } from '#shared/contract/outgoing.ts'
import { useOutgoingColumns } from './columns.tsx'
import css from './Outgoing.module.css'

const keyOf = (row: OutgoingRow): string => `${row.orderId} ${row.step} ${row.group}`

/** What is on its way to the customer or back: to be sent, to be confirmed by telephone, to be checked, to be chased. */
export default function OutgoingPage() {
  const { t } = useTranslation('outgoing')
  const { q } = useDesk()
  const navigate = useNavigate()
  const [all, setAll] = useState(false)
  const [picked, setPicked] = useState<string>()
  const found = useQuery(q.confirmation.outgoing.queryOptions({ input: { all } }))
  const rows = found.data?.rows ?? []
  const groups = OUTGOING_GROUPS.map((key) => ({
    key,
    title: t(`group.${key}`),
    tone:
      key === 'toSignBack' && rows.some((row) => row.group === key && row.postponedDays > 0)
        ? ('late' as const)
        : undefined,
    rows: rows.filter((row) => row.group === key),
  })).filter((group) => group.rows.length > 0)
  const sorted = groups.flatMap((group) => group.rows)
  const selected = sorted.find((row) => keyOf(row) === picked) ?? sorted[0]
  const open = (key: string) => {
    const row = rows.find((one) => keyOf(one) === key)
    if (!row) return
    const chase = row.group === 'toSignBack' ? '&do=chase' : ''
    void navigate(`/orders/${row.orderId}?step=${row.step}${chase}`)
  }
  const walk = (by: number) => {
    const at = sorted.findIndex((row) => selected && keyOf(row) === keyOf(selected))
    const next = sorted[at + by]
    if (!next) return
    setPicked(keyOf(next))
    // Behind a click on a tab the focus is there: Enter would press it again.
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(keyOf(next))}"]`)?.focus()
  }
  usePage({
    title: t('title'),
    fact: found.data && t('fact', { count: rows.length }),
    keys: [
      { keys: 'ArrowUp', label: t('keys.walk'), cap: '↑ ↓', strip: false, run: () => walk(-1) },
      { keys: 'ArrowDown', label: t('keys.walk'), cap: '↑ ↓', run: () => walk(1) },
      {
        keys: 'Enter',
        label: t('keys.open'),
        primary: true,
        enabled: selected !== undefined,
        run: () => selected && open(keyOf(selected)),
      },
      { keys: 'A', label: t(all ? 'keys.mine' : 'keys.all'), run: () => setAll(!all) },
    ],
  })
  const columns = useOutgoingColumns({ selected: selected && keyOf(selected), all, onOpen: (row) => open(keyOf(row)) })
  return (
    <>
      <RefusalBar error={found.error} />
      <Sheet
        grow
        flush
        label={t('title')}
        title={<FaxTabs active="out" />}
        aside={
          <span className={css.whose} role="group" aria-label={t('whose')}>
            <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
              {t('mine')}
            </button>
            <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
              {t('everybodys')}
            </button>
          </span>
        }
        foot={
          <>
            {selected?.sum && (
              <>
                <b>{t('selected', { customer: shortCompany(selected.customerName), number: selected.number })}</b>
                <PostponementSum sum={selected.sum} />
              </>
            )}
            {found.data?.more && t('more')}
          </>
        }
      >
        <DataTable
          key={`${all} ${found.data ? 'loaded' : 'waiting'}`}
          label={t('title')}
          columns={columns}
          groups={groups}
          rowKey={keyOf}
          rowHeight={43}
          fixed
          autoFocus
          selected={selected && keyOf(selected)}
          onSelect={setPicked}
          onOpen={open}
          empty={found.data && <EmptyState sentence={t(all ? 'empty.all' : 'empty.mine')} />}
        />
      </Sheet>
    </>
  )
}
