import { useState } from 'react'
import { DataTable } from '../data-table/DataTable.tsx'
import type { Column } from '../data-table/types.ts'
import { Money, Price, Qty } from '../Figures.tsx'
import { Sheet } from '../Sheet.tsx'
import { ViewTabs } from '../ViewTabs.tsx'
import css from './gallery.module.css'
import { lines, type SampleLine } from './sample-file.ts'

const columns: readonly Column<SampleLine>[] = [
  { key: 'line', title: '行', width: '28px', render: (line) => line.line },
  {
    key: 'product',
    title: '品号 · 品名规格',
    render: (line) => (
      <>
        <b>{line.code}</b>　{line.name}
      </>
    ),
  },
  { key: 'quantity', title: '数量 吨', align: 'right', render: (line) => <Qty value={line.quantity} /> },
  {
    key: 'price',
    title: '单价 元/吨',
    align: 'right',
    hideNarrow: true,
    render: (line) => <Price value={line.price} />,
  },
  {
    key: 'amount',
    title: '金额 元',
    align: 'right',
    hideNarrow: true,
    render: (line) => <Money value={line.amount} />,
  },
  {
    key: 'scheduled',
    title: '排产完成日',
    align: 'right',
    render: (line) => (
      <>
        <s className={css.quiet}>{line.scheduled[0]}</s> <span className={css.late}>{line.scheduled[1]}</span>
      </>
    ),
  },
  { key: 'preDelivery', title: '预交期', align: 'right', render: (line) => line.preDelivery },
]

const tabs = [
  { key: 'lines', label: '订单行', count: 3 },
  { key: 'talks', label: '来往', count: 7 },
  { key: 'follow', label: '跟进', count: 0 },
  { key: 'receipts', label: '收款', count: 1 },
  { key: 'files', label: '附件', count: 9 },
  { key: 'changes', label: '变更', count: 1 },
]

/** The lines of the order under its tabs. */
export function LinesSheet() {
  const [tab, setTab] = useState('lines')
  const [selected, setSelected] = useState<string>()
  return (
    <Sheet label="订单行" flush grow>
      <div className={css.tabs}>
        <ViewTabs tabs={tabs} active={tab} onPick={setTab} label="卷宗" aside="整单取最晚：排产 11-25　预交 11-27" />
      </div>
      <DataTable
        label="订单行"
        columns={columns}
        rows={lines}
        rowKey={(line) => line.code}
        selected={selected}
        onSelect={setSelected}
      />
    </Sheet>
  )
}
