import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { PartList } from '#renderer/desks/technical/PartList.tsx'
import { LIST_LIMIT, type PartProps } from '#renderer/desks/technical/part.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { useTechnicalExport } from '#renderer/desks/technical/use-export.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { PurchaseRow } from '#shared/contract/technical-desk.ts'
import { mayStep, type PurchaseStep } from '#shared/rules/purchases.ts'
import { PurchaseDetail } from './PurchaseDetail.tsx'
import { usePurchaseColumns } from './purchase-columns.tsx'
import { StepDialog } from './StepDialog.tsx'

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
  const [open, setOpen] = useState(true)
  const [picked, setPicked] = useState<string>()
  const [task, setTask] = useState<{ readonly step: PurchaseStep; readonly purchase: PurchaseRow } | null>(null)
  const found = useQuery(q.technical.purchases.queryOptions({ input: { open, limit: LIST_LIMIT } }))
  const rows = found.data ?? []
  const current = rows.find((one) => one.id === picked) ?? rows[0]
  const columns = usePurchaseColumns(today, open)
  const write = useTechnicalExport()
  const offered = STEPS.filter(
    (one) => current !== undefined && mayStep(current.state, one.step) && may('technical', one.procedure),
  )
  // Of the request as it is now: what somebody else does to it meanwhile is told, and does not slip under the hand (R19.3).
  const begin = (step: PurchaseStep) => current && setTask({ step, purchase: current })
  useKeys([
    ...offered.map((one) => ({ keys: one.keys, label: t(`step.${one.step}.action`), run: () => begin(one.step) })),
    { keys: 'E', label: t('keys.export'), run: () => write.purchases(rows) },
  ])
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
          onOpen={() => offered[0] && begin(offered[0].step)}
          none={t(open ? 'purchases.none' : 'purchases.noneClosed')}
          columns={columns}
        />
      </Column>
      <Column>
        <PurchaseDetail
          purchase={current ?? null}
          today={today}
          steps={offered.map(({ step: one, keys }) => ({ step: one, keys }))}
          onStep={begin}
        />
      </Column>
      {task && <StepDialog {...task} today={today} onClose={() => setTask(null)} say={say} />}
    </Columns>
  )
}
