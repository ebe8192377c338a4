import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { LikelyDouble } from '#shared/contract/customers.ts'
import { ApartList } from './ApartList.tsx'
import { MergeSheet } from './MergeSheet.tsx'

const keyOf = ({ a, b }: LikelyDouble) => `${a.id} ${b.id}`

/** Customers who may be one and the same, the most likely first; beside the list, the two side by side. */
export default function DoublesPage() {
  const { t } = useTranslation('customers')
  const { q, call } = useDesk()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [picked, setPicked] = useState<string>()
  const found = useQuery({ ...q.office.likelyDoubles.queryOptions({ input: {} }), staleTime: 0 })
  const { pairs = [], apart = [] } = found.data ?? {}
  const pair = pairs.find((one) => keyOf(one) === picked) ?? pairs[0]
  const judge = useMutation({
    mutationFn: ({ of, areSame }: { readonly of: Pick<LikelyDouble, 'a' | 'b'>; readonly areSame: boolean }) =>
      call.office.judgeDouble({ key: newKey(), a: of.a.id, b: of.b.id, areSame }),
    onSuccess: () => queries.invalidateQueries({ queryKey: q.office.key() }),
  })
  const setApart = () => pair && !judge.isPending && judge.mutate({ of: pair, areSame: false })
  usePage({
    title: t('doubles.title'),
    fact: found.data && t('doubles.fact', { count: pairs.length }),
    keys: [
      { keys: 'N', label: t('doubles.notSame'), enabled: pair !== undefined, run: setApart },
      { keys: 'Escape', label: t('keys.back'), run: () => void navigate('/master/customers') },
    ],
  })
  return (
    <>
      <RefusalBar error={found.error ?? judge.error} />
      <Columns of="finance">
        <Column>
          <Sheet label={t('doubles.title')} flush grow>
            <DataTable
              label={t('doubles.title')}
              columns={[
                {
                  key: 'pair',
                  title: t('doubles.pair'),
                  render: ({ a, b, why }: LikelyDouble) => (
                    <TwoLines
                      first={`${a.shortName} · ${b.shortName}`}
                      second={why.map((one) => t(`doubles.why.${one}`)).join('、')}
                    />
                  ),
                },
              ]}
              rows={pairs}
              rowHeight={43}
              rowKey={keyOf}
              selected={pair && keyOf(pair)}
              onSelect={setPicked}
              empty={found.data && <EmptyState sentence={t('doubles.none')} />}
            />
          </Sheet>
          {apart.length > 0 && (
            <ApartList
              apart={apart}
              isBusy={judge.isPending}
              onTakeBack={(of) => judge.mutate({ of, areSame: true })}
            />
          )}
        </Column>
        {pair && (
          <MergeSheet
            key={keyOf(pair)}
            a={pair.a.id}
            b={pair.b.id}
            onNotSame={setApart}
            onMerged={(id) => void navigate(`/customers/${id}`)}
          />
        )}
      </Columns>
    </>
  )
}
