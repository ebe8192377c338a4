import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { PartList } from '#renderer/desks/technical/PartList.tsx'
import { LIST_LIMIT, type PartProps } from '#renderer/desks/technical/part.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { useTechnicalExport } from '#renderer/desks/technical/use-export.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Tag, type TagTone } from '#renderer/ui/Tag.tsx'
import type { PurchaseRow } from '#shared/contract/technical-desk.ts'
import { isOverdue, mayStep, type PurchaseState, type PurchaseStep, stillToCome } from '#shared/rules/purchases.ts'
import { PurchaseDetail } from './PurchaseDetail.tsx'
import { StepDialog } from './StepDialog.tsx'

const TONES: Readonly<Record<PurchaseState, TagTone>> = {
  requested: 'outline',
  ordered: 'accent',
  received: 'ok',
  dropped: 'outline',
}
const STEPS = [
  { step: 'order', keys: '1', procedure: 'orderPurchase' },
  { step: 'receive', keys: '2', procedure: 'receivePurchase' },
  { step: 'drop', keys: '3', procedure: 'dropPurchase' },
] as const

/** R20.2 what must be bought: what is needed first at the top, with the next step on the selected request. */
export function PurchasesPart({ today, say }: PartProps) {
  const { t } = useTranslation('technical')
  const { q } = useDesk()
  const { may } = useSession()
  const text = useText()
  const [open, setOpen] = useState(true)
  const [picked, setPicked] = useState<string>()
  const [step, setStep] = useState<PurchaseStep | null>(null)
  const found = useQuery(q.technical.purchases.queryOptions({ input: { open, limit: LIST_LIMIT } }))
  const rows = found.data ?? []
  const current = rows.find((one) => one.id === picked) ?? rows[0]
  const write = useTechnicalExport()
  const offered = STEPS.filter(
    (one) => current !== undefined && mayStep(current.state, one.step) && may('technical', one.procedure),
  )
  useKeys([
    ...offered.map((one) => ({ keys: one.keys, label: t(`step.${one.step}.action`), run: () => setStep(one.step) })),
    { keys: 'E', label: t('keys.export'), run: () => write.purchases(rows) },
  ])
  const dateOf = (row: PurchaseRow) => {
    if (row.expectedOn === null) return t('material.noDay')
    return (
      <span className={isOverdue(row, today) || row.expectedOn > row.neededBy ? css.late : undefined}>
        {text.day(row.expectedOn)}
      </span>
    )
  }
  return (
    <Columns of="calendar">
      <Column>
        <PartList
          label={t('part.purchases')}
          title={t('purchases.title')}
          aside={
            <span className={css.tools}>
              <Checkbox checked={!open} onChange={(event) => setOpen(!event.target.checked)}>
                {t('purchases.closed')}
              </Checkbox>
              <ActionButton size="small" icon="export" keyHint="E" onClick={() => write.purchases(rows)}>
                {t('keys.export')}
              </ActionButton>
            </span>
          }
          found={found}
          which={open ? 'open' : 'closed'}
          rows={rows}
          current={current}
          onPick={setPicked}
          onOpen={() => offered[0] && setStep(offered[0].step)}
          none={t(open ? 'purchases.none' : 'purchases.noneClosed')}
          columns={[
            {
              key: 'material',
              title: t('material.name'),
              render: (row) => (
                <TwoLines first={<b>{row.materialName}</b>} second={`${row.number}　${row.materialNumber}`} />
              ),
            },
            {
              key: 'quantity',
              title: t('purchases.quantity'),
              align: 'right',
              width: '110px',
              render: (row) => `${text.quantity(open ? stillToCome(row) : row.received)} ${row.unit}`,
            },
            {
              key: 'neededBy',
              title: t('purchase.neededBy'),
              align: 'right',
              width: '86px',
              render: (row) => text.day(row.neededBy),
            },
            {
              key: 'orders',
              title: t('purchases.orders'),
              width: '130px',
              hideNarrow: true,
              render: (row) => row.orders.map((one) => one.number).join('、'),
            },
            {
              key: 'state',
              title: t('purchases.state'),
              width: '84px',
              render: (row) => <Tag tone={TONES[row.state]}>{t(`state.${row.state}`)}</Tag>,
            },
            { key: 'supplier', title: t('purchase.supplier'), width: '130px', render: (row) => row.supplier },
            { key: 'expected', title: t('purchase.expectedOn'), align: 'right', width: '86px', render: dateOf },
          ]}
        />
      </Column>
      <Column>
        <PurchaseDetail
          purchase={current ?? null}
          today={today}
          steps={offered.map(({ step: one, keys }) => ({ step: one, keys }))}
          onStep={setStep}
        />
      </Column>
      {step && current && (
        <StepDialog step={step} purchase={current} today={today} onClose={() => setStep(null)} say={say} />
      )}
    </Columns>
  )
}
