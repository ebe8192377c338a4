import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { ContractRow } from '#shared/contract/office.ts'
import { isInForce } from '#shared/rules/periods.ts'
import { LIST_LIMIT } from '../limits.ts'
import type { SectionProps } from '../MasterPage.tsx'
import { MasterList } from '../MasterSection.tsx'
import { ContractForm } from './ContractForm.tsx'
import css from './Plans.module.css'
import { useToday } from './use-today.ts'

/** R4.3 sales contracts: from when to when, how is paid, and which prices were agreed. */
export function ContractsSection(props: SectionProps) {
  const { q } = useDesk()
  const { may } = useSession()
  const found = useQuery({
    ...q.office.contracts.queryOptions({ input: { text: props.text, limit: LIST_LIMIT } }),
    placeholderData: keepPreviousData,
  })
  return (
    <MasterList<ContractRow>
      {...props}
      list={{
        name: 'contracts',
        rows: found.data ?? [],
        isLoaded: found.data !== undefined,
        error: found.error,
        columns: useColumns(),
        mayEdit: may('office', 'saveContract'),
        isWide: true,
      }}
      form={(form) => <ContractForm {...form} />}
    />
  )
}

function useColumns(): readonly Column<ContractRow>[] {
  const { t } = useTranslation('prices')
  const text = useText()
  const today = useToday()
  return [
    {
      key: 'number',
      title: t('contract'),
      render: (row) => (
        <TwoLines
          first={
            <>
              <b>{row.customerName}</b> {!row.active && <Tag>{t('state.off')}</Tag>}
              {row.active && !isInForce(row, today) && <Tag>{t(row.from > today ? 'state.coming' : 'state.over')}</Tag>}
            </>
          }
          second={
            <span className={css.for}>
              {row.number} · {text.paymentTerms(row.payment)} · {t('until', { to: row.to ?? t('open') })}
            </span>
          }
        />
      ),
    },
  ]
}
