import { Checkbox, DatePicker, Input, InputNumber, Radio, Segmented, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import { ActionButton } from '../ActionButton.tsx'
import { ClassBox } from '../ClassBox.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { Field } from '../Field.tsx'
import { Icon } from '../icons/Icon.tsx'
import { type IconName, iconPaths } from '../icons/paths.ts'
import { ErrorBar, NoteBar } from '../NoteBar.tsx'
import { Seal } from '../Seal.tsx'
import { Sheet } from '../Sheet.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { StepMarker } from '../StepMarker.tsx'
import type { StepKind } from '../step-kinds.ts'
import { LateTag } from '../Tag.tsx'
import { Ticks } from '../Ticks.tsx'
import { UndoToast } from '../UndoToast.tsx'
import css from './gallery.module.css'

const kinds: readonly StepKind[] = [
  ...(['recorded', 'recorded', 'recorded', 'signed', 'stale', 'signed', 'signed', 'recorded', 'current'] as const),
  ...Array.from({ length: 9 }, () => 'toCome' as const),
]

const everyKind: readonly StepKind[] = [
  'recorded',
  'signed',
  'signedOnPaper',
  'stale',
  'current',
  'blocked',
  'toCome',
  'notApplicable',
  'openAllowed',
]

/** Every control on one page, like drawing 15. */
export function ComponentsPage() {
  return (
    <main className={css.components}>
      <h1 className={css.customer}>组件</h1>
      <div className={css.row}>
        <ActionButton kind="primary">核对通过，签字</ActionButton>
        <ActionButton kind="primary" autoFocus>
          有焦点
        </ActionButton>
        <ActionButton>附新的签回件</ActionButton>
        <ActionButton kind="link">放大</ActionButton>
        <ActionButton locked="">还差 1 项</ActionButton>
        <ActionButton kind="danger">取消订单</ActionButton>
        <ActionButton size="small">小</ActionButton>
      </div>
      <div className={css.row}>
        <StatusTag stage="pendingReview" />
        <StatusTag stage="inProduction" />
        <StatusTag stage="inStock" />
        <StatusTag stage="afterSales" />
        <LateTag>迟 2 天</LateTag>
        <ClassBox value="B" wordy />
        <ClassBox value="A" />
        <ClassBox value="B" />
        <ClassBox value="C" />
        <Seal name="周敏" state="signed" />
        <Seal name="何建军" state="paper" />
        <Seal name="陈国栋" state="stale" />
        <Seal name="沈雅琴" state="pending" />
        <Seal state="pending" />
        <Seal name="周敏" state="signed" size={18} />
        <Seal name="何建军" state="paper" size={18} />
        <Seal name="陈国栋" state="stale" size={18} />
        <Seal name="Carol Green" state="signed" />
        <Seal name="Carol Green" state="paper" size={18} />
        <Seal name="欧阳建国" state="signed" size={52} />
        <Seal name="周敏" state="stale" size={52} />
      </div>
      <div className={css.fields}>
        <Field label="客户">
          {(control) => <Select id={control.id} value="宏达印刷有限公司" options={[{ value: '恒通包装' }]} />}
        </Field>
        <Field label="收货人电话" error="少 1 位。手机号要 11 位。">
          {(control) => <Input {...control} defaultValue="138 6211 447" />}
        </Field>
        <Field label="要求日期">
          {(control) => <DatePicker id={control.id} defaultValue={dayjs('2026-11-30')} format="MM-DD" />}
        </Field>
        <Field label="单价 元/吨">{(control) => <Input {...control} placeholder="按合同 10,400.00" />}</Field>
        <Field label="数量 吨">
          {(control) => <InputNumber id={control.id} defaultValue={12} precision={3} controls={false} />}
        </Field>
      </div>
      <div className={css.row}>
        <Segmented options={['列表', '看板', '月']} defaultValue="看板" />
        <Radio.Group
          defaultValue="hold"
          options={[
            { value: 'hold', label: '先不发' },
            { value: 'back', label: '退回' },
          ]}
        />
        <Checkbox defaultChecked>收货地址</Checkbox>
        <Checkbox>开票资料</Checkbox>
        <Switch defaultChecked aria-label="开关" />
        <Ticks kinds={kinds} />
        {everyKind.map((kind, index) => (
          <StepMarker key={kind} number={index + 1} kind={kind} signer="周敏" />
        ))}
        <Ticks kinds={[...everyKind, ...everyKind]} />
      </div>
      <ErrorBar happened="没存上：磁盘满了。" safe="你写的都还在屏幕上。" next="清出空间后按 F10 再存。" />
      <NoteBar tone="soon">与 4 天前的 20261113-004 有 2 行同品号，是新单还是追加？</NoteBar>
      <NoteBar tone="ok">定金 30% 已到账 72,060.00，沈雅琴 11-16</NoteBar>
      <div className={css.pair}>
        <Sheet flush label="空">
          <EmptyState
            sentence="今天没有过期的事。"
            keys={[
              { cap: 'F2', label: '接电话' },
              { cap: 'F3', label: '看传真' },
            ]}
          />
        </Sheet>
        <Sheet title="图标">
          <div className={css.icons}>
            {(Object.keys(iconPaths) as IconName[]).map((name) => (
              <span key={name} className={css.icon}>
                <Icon name={name} />
                {name}
              </span>
            ))}
          </div>
        </Sheet>
      </div>
      <UndoToast text="已归入 20261113-004" onUndo={() => {}} onGone={() => {}} />
    </main>
  )
}
