import { useState } from 'react'
import { money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { ActionButton } from '../ActionButton.tsx'
import { ClassBox, type CustomerClass } from '../ClassBox.tsx'
import { Columns, Column as Stack } from '../Columns.tsx'
import { Completeness, CompletenessCounts, type CompletenessItem } from '../Completeness.tsx'
import { Counters } from '../Counters.tsx'
import { DataTable } from '../data-table/DataTable.tsx'
import { TwoLines } from '../data-table/TwoLines.tsx'
import type { Column } from '../data-table/types.ts'
import { Money, Qty } from '../Figures.tsx'
import { FilterChip } from '../FilterChip.tsx'
import { Sheet } from '../Sheet.tsx'
import { SignBox } from '../SignBox.tsx'
import { StageStrip } from '../StageStrip.tsx'
import { type Stage, StatusTag } from '../StatusTag.tsx'
import type { StepKind } from '../step-kinds.ts'
import { LateTag } from '../Tag.tsx'
import { Ticks } from '../Ticks.tsx'
import css from './gallery.module.css'
import { SampleFrame } from './SampleFrame.tsx'

interface Row {
  number: string
  customer: string
  class: CustomerClass
  stage: Stage
  at: number
  late?: string
  stuck: string
}

const rows: readonly Row[] = [
  {
    number: '20261110-002',
    customer: '恒通包装',
    class: 'A',
    stage: 'inProduction',
    at: 9,
    late: '迟 2 天',
    stuck: '缺签回件（先开单）',
  },
  {
    number: '20261113-004',
    customer: '宏达印刷',
    class: 'B',
    stage: 'approved',
    at: 9,
    late: '迟 1 天',
    stuck: '签回件有手改',
  },
  { number: '20261116-001', customer: '金盛收银纸', class: 'B', stage: 'approved', at: 10, stuck: '可下生产单' },
  {
    number: '20261112-003',
    customer: '博艺标签',
    class: 'C',
    stage: 'pendingReview',
    at: 9,
    stuck: '定金缺 18,400.00',
  },
  { number: '20261109-005', customer: '南方票据', class: 'A', stage: 'inStock', at: 14, stuck: '待开发货通知' },
  { number: '20261030-004', customer: '德信标签', class: 'B', stage: 'afterSales', at: 18, stuck: '短缺 1 卷，待审' },
]

const kindsAt = (at: number): readonly StepKind[] =>
  Array.from({ length: 18 }, (_, i) =>
    i + 1 < at ? (i === 4 ? 'stale' : 'recorded') : i + 1 === at ? 'current' : 'toCome',
  )

const columns: readonly Column<Row>[] = [
  { key: 'left', title: '迟 / 剩', width: '74px', render: (row) => row.late && <LateTag>{row.late}</LateTag> },
  {
    key: 'order',
    title: '单号 · 客户',
    render: (row) => (
      <TwoLines
        first={
          <>
            {row.customer} <ClassBox value={row.class} />
          </>
        }
        second={row.number}
      />
    ),
  },
  {
    key: 'steps',
    title: '进度（18 步）',
    render: (row) => <Ticks kinds={kindsAt(row.at)} late={row.late !== undefined} caption />,
  },
  { key: 'stuck', title: '现在卡在', render: (row) => row.stuck },
  { key: 'stage', title: '阶段', render: (row) => <StatusTag stage={row.stage} /> },
  {
    key: 'quantity',
    title: '数量 吨',
    align: 'right',
    render: () => <Qty value={quantity(22500)} />,
    foot: <Qty value={quantity(135000)} />,
  },
  {
    key: 'amount',
    title: '含税金额 元',
    align: 'right',
    hideNarrow: true,
    render: () => <Money value={money(24_020_000)} />,
    foot: <Money value={money(144_120_000)} />,
  },
]

const items: readonly CompletenessItem[] = [
  { key: 'customer', name: '客户', state: 'present', detail: '宏达印刷有限公司', mandatory: true },
  { key: 'spec', name: '规格', state: 'unclear', detail: '第 3 行宽 1090 还是 1092' },
  { key: 'date', name: '要求日期', state: 'missing', detail: '第 3 行没有', mandatory: true },
  { key: 'place', name: '交货地、收货', state: 'missing', detail: '缺收货人电话', mandatory: true },
  { key: 'tolerance', name: '容差', state: 'present', detail: '±5%，照合同' },
]

/** The lists, filters, completeness and signing, on one page. */
export function ListPage() {
  const [selected, setSelected] = useState('20261113-004')
  const [stage, setStage] = useState<Stage>()
  const [counter, setCounter] = useState('mine')
  const [error, setError] = useState<string>()
  return (
    <SampleFrame title="订单" fact="打开的 63 张，先看迟的">
      <Counters
        label="等着的事"
        active={counter}
        onPick={setCounter}
        counters={[
          { key: 'mine', value: '14', label: '等我处理' },
          { key: 'late', value: '3', label: '已过期', tone: 'late' },
          { key: 'today', value: '6', label: '今天到期', tone: 'soon' },
          { key: 'signBack', value: '7', label: '缺签回' },
          { key: 'rate', value: '96.2%', label: '本周准时率', fixed: true },
        ]}
      />
      <div className={css.chips}>
        <FilterChip label="阶段" value="除已完成、已取消" onClick={() => {}} />
        <FilterChip label="客户" value="全部" onClick={() => {}} />
        <FilterChip label="预交期" value="11-01 至 12-05" onClick={() => {}} />
      </div>
      <StageStrip
        active={stage}
        onPick={setStage}
        stages={[
          { stage: 'pendingReview', count: 8 },
          { stage: 'approved', count: 14 },
          { stage: 'inProduction', count: 19 },
          { stage: 'inStock', count: 6 },
          { stage: 'afterSales', count: 1 },
        ]}
      />
      <Columns of="desk">
        <Stack>
          <Sheet label="订单" flush grow>
            <DataTable
              label="订单"
              columns={columns}
              groups={[
                { key: 'late', title: '已过期', tone: 'late', rows: rows.slice(0, 2) },
                { key: 'today', title: '今天到期', tone: 'soon', rows: rows.slice(2, 4) },
                { key: 'later', title: '明天及以后', rows: rows.slice(4) },
              ]}
              rowKey={(row) => row.number}
              rowHeight={43}
              selected={selected}
              onSelect={setSelected}
              autoFocus
            />
          </Sheet>
        </Stack>
        <Stack>
          <Sheet title="齐不齐" aside={<CompletenessCounts items={items} />} flush>
            <Completeness items={items} onItem={() => {}} />
          </Sheet>
          <Sheet title="你的意见" edge="accent">
            <SignBox
              signer="沈雅琴"
              statement="签的是：应收 124,355.00，已收 85,450.00，还差 38,905.00"
              consequence="款若退票，这个签字自动失效"
              action="签字"
              error={error}
              onPaper={{ label: '在纸上签了？附扫描件，由别人录入', onClick: () => {} }}
              onSign={() => setError('PIN 不对，还可试 4 次')}
            />
          </Sheet>
          <ActionButton kind="primary" keyHint="F2" icon="phone">
            来电接单
          </ActionButton>
        </Stack>
      </Columns>
    </SampleFrame>
  )
}
