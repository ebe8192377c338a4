import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { Column } from '#renderer/ui/data-table/types.ts'
import type { ContractDetail, ContractRow } from '#shared/contract/office.ts'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { textOf, wholeOf } from './draft-values.ts'
import { LIST_LIMIT } from './limits.ts'
import type { SectionProps } from './MasterPage.tsx'
import { MasterSection } from './MasterSection.tsx'
import type { Draft, FieldDef, Problem, Section } from './section.ts'
import { useSaving } from './useSaving.ts'

const KINDS = ['prepaid', 'deposit', 'credit', 'monthly', 'cashOnDelivery'] as const

/** R4.3 sales contracts: from when to when, and how is paid. */
export function ContractsSection(props: SectionProps) {
  const { q, call } = useDesk()
  const { may } = useSession()
  const { saving, renew } = useSaving()
  const found = useQuery({
    ...q.office.contracts.queryOptions({ input: { text: props.text, limit: LIST_LIMIT } }),
    placeholderData: keepPreviousData,
  })
  const section: Section<ContractRow> = {
    name: 'contracts',
    rows: found.data ?? [],
    isLoaded: found.data !== undefined,
    error: found.error,
    columns: useColumns(),
    titleOf: ({ number, customerName }) => `${customerName} ${number}`,
    fields: useFields(),
    draftOf,
    problemsOf,
    mayEdit: may('office', 'saveContract'),
    renew,
    save: async (draft, head) => {
      const kept = head.id === null ? NEW : await call.office.contract({ id: head.id })
      const { settlement, fileId, active } = kept
      const prices = kept.prices.map(({ productId, minimum, price }) => ({ productId, minimum, price }))
      return saving(
        call.office.saveContract({
          ...head,
          ...{ settlement, fileId, active, prices, reason: '' },
          number: textOf(draft, 'number'),
          customerId: textOf(draft, 'customerId'),
          from: civilDate(textOf(draft, 'from')),
          to: civilDate(textOf(draft, 'to')),
          payment: paymentOf(draft),
          signer: textOf(draft, 'signer'),
          deliveryTerms: textOf(draft, 'deliveryTerms'),
        }),
      )
    },
  }
  return <MasterSection section={section} {...props} />
}

const NEW = { settlement: '', fileId: null, active: true, prices: [] as ContractDetail['prices'] }

function paymentOf(draft: Draft): PaymentTerms {
  const kind = textOf(draft, 'payment') as PaymentTerms['kind']
  if (kind === 'deposit') return { kind, depositBp: Math.round(Number(textOf(draft, 'deposit')) * 100) }
  if (kind === 'credit') return { kind, days: wholeOf(draft, 'days') ?? 0 }
  return { kind }
}

function problemsOf(draft: Draft): readonly Problem[] {
  const [from, to] = [textOf(draft, 'from'), textOf(draft, 'to')]
  const payment = paymentOf(draft)
  return [
    ...(from !== '' && to !== '' && to < from ? [{ field: 'to', code: 'beforeFrom' }] : []),
    ...(payment.kind === 'deposit' && (payment.depositBp < 1 || payment.depositBp > 10_000)
      ? [{ field: 'deposit', code: 'percent' }]
      : []),
    ...(payment.kind === 'credit' && (payment.days < 1 || payment.days > 365)
      ? [{ field: 'days', code: 'number' }]
      : []),
  ]
}

const draftOf = (row: ContractRow | null): Draft => ({
  number: row?.number ?? '',
  customerId: row?.customerId ?? '',
  from: row?.from ?? '',
  to: row?.to ?? '',
  payment: row?.payment.kind ?? 'prepaid',
  deposit: row?.payment.kind === 'deposit' ? String(row.payment.depositBp / 100) : '',
  days: row?.payment.kind === 'credit' ? String(row.payment.days) : '',
  signer: row?.signer ?? '',
  deliveryTerms: row?.deliveryTerms ?? '',
})

function useFields(): readonly FieldDef[] {
  const { t } = useTranslation('master')
  const { q } = useDesk()
  const customers = useQuery(q.office.customers.queryOptions({ input: { text: '', limit: 500 } }))
  return [
    {
      key: 'customerId',
      kind: 'choice',
      required: true,
      wide: true,
      options: (customers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    { key: 'number', kind: 'text', required: true },
    { key: 'signer', kind: 'text', required: true },
    { key: 'from', kind: 'date', required: true },
    { key: 'to', kind: 'date', required: true },
    {
      key: 'payment',
      kind: 'choice',
      required: true,
      wide: true,
      options: KINDS.map((value) => ({ value, label: t(`payment.${value}`) })),
    },
    { key: 'deposit', kind: 'percent', required: true, when: (draft) => draft.payment === 'deposit' },
    { key: 'days', kind: 'number', required: true, when: (draft) => draft.payment === 'credit' },
    { key: 'deliveryTerms', kind: 'text', wide: true },
  ]
}

function useColumns(): readonly Column<ContractRow>[] {
  const { t } = useTranslation('master')
  const text = useText()
  return [
    { key: 'number', title: t('field.number'), width: '120px', render: (row) => row.number },
    { key: 'customer', title: t('field.customerId'), render: (row) => <b>{row.customerName}</b> },
    { key: 'from', title: t('field.from'), width: '96px', render: (row) => row.from },
    { key: 'to', title: t('field.to'), width: '96px', render: (row) => row.to ?? '' },
    { key: 'payment', title: t('field.payment'), render: (row) => text.paymentTerms(row.payment) },
    { key: 'signer', title: t('field.signer'), width: '86px', hideNarrow: true, render: (row) => row.signer },
  ]
}
