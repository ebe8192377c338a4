import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { PlanRow } from '#shared/contract/office.ts'
import { isInForce } from '#shared/rules/periods.ts'
import { LIST_LIMIT } from '../limits.ts'
import type { SectionProps } from '../MasterPage.tsx'
import { MasterList } from '../MasterSection.tsx'
import type { Draft } from '../section.ts'
import { PlanForm } from './PlanForm.tsx'
import css from './Plans.module.css'
import { useToday } from './use-today.ts'

/** R4.4 price plans: for everyone, a class or one customer, each for its days. */
export function PlansSection(props: SectionProps) {
  const { q } = useDesk()
  const { t } = useTranslation('prices')
  const { may } = useSession()
  const [past, setPast] = useState(false)
  const [copied, setCopied] = useState<{ readonly name: string; readonly draft: Draft } | null>(null)
  const found = useQuery({
    ...q.office.pricePlans.queryOptions({ input: { text: props.text, limit: LIST_LIMIT, past } }),
    placeholderData: keepPreviousData,
  })
  return (
    <MasterList<PlanRow>
      {...props}
      list={{
        name: 'pricePlans',
        rows: found.data ?? [],
        isLoaded: found.data !== undefined,
        error: found.error,
        columns: useColumns(),
        mayEdit: may('office', 'savePricePlan'),
        isWide: true,
        filter: (
          <Checkbox checked={past} onChange={(event) => setPast(event.target.checked)}>
            {t('past')}
          </Checkbox>
        ),
      }}
      onNew={() => setCopied(null)}
      form={({ row, onSaved, onRenew, startNew }) => (
        <PlanForm
          row={row}
          copied={copied}
          onSaved={(id) => {
            setCopied(null)
            onSaved(id)
          }}
          onRenew={onRenew}
          onCopy={(draft) => {
            setCopied(draft)
            startNew()
          }}
        />
      )}
    />
  )
}

function useColumns(): readonly Column<PlanRow>[] {
  const { t } = useTranslation('prices')
  const today = useToday()
  return [
    {
      key: 'name',
      title: t('plan'),
      render: (row) => (
        <TwoLines
          first={
            <>
              <b>{row.name || t('unnamed')}</b> <PlanState row={row} today={today} />
            </>
          }
          second={
            <span className={css.for}>
              <PlanFor row={row} /> · {t('period', { from: row.from, to: row.to ?? t('open') })}
            </span>
          }
        />
      ),
    },
    { key: 'prices', title: t('rows'), align: 'right', width: '56px', render: (row) => row.priceCount },
  ]
}

function PlanFor({ row }: { readonly row: PlanRow }) {
  const { t } = useTranslation('prices')
  if (row.scope === 'all') return <>{t('everyone')}</>
  return <>{row.scope === 'class' ? t('class', { value: row.subject }) : row.subjectName}</>
}

function PlanState({ row, today }: { readonly row: PlanRow; readonly today: string }) {
  const { t } = useTranslation('prices')
  if (!row.active) return <Tag>{t('state.off')}</Tag>
  if (isInForce(row, today as PlanRow['from'])) return <Tag tone="ok">{t('state.now')}</Tag>
  return row.from > today ? <Tag tone="accent">{t('state.coming')}</Tag> : <Tag>{t('state.over')}</Tag>
}
