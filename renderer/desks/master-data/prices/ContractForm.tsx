import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import type { ContractDetail, ContractRow } from '#shared/contract/office.ts'
import { PAYMENT_KINDS } from '#shared/rules/payment-terms.ts'
import { samePrices } from '#shared/rules/price-rows.ts'
import { isTicked, textOf } from '../draft-values.ts'
import { MasterForm } from '../MasterForm.tsx'
import type { Draft, FieldDef, Form, FormProps } from '../section.ts'
import { useCustomerOptions } from '../use-customer-options.ts'
import { useSaving } from '../useSaving.ts'
import { ContractScan } from './ContractScan.tsx'
import { contractDraftOf, contractProblems, paymentIn } from './contract-draft.ts'
import { PricePart } from './PricePart.tsx'
import { dayIn, pricesIn } from './plan-draft.ts'
import { useHistoryWords } from './use-history-words.ts'
import { useToday } from './use-today.ts'

type Props = Omit<FormProps<ContractRow>, 'startNew'>

/** One contract with its prices and its scan; it is drawn when they are there. */
export function ContractForm({ row, onSaved, onRenew }: Props) {
  const { q } = useDesk()
  const found = useQuery({
    ...q.office.contract.queryOptions({ input: { id: row?.id ?? '-' } }),
    enabled: row !== null,
  })
  if (row === null) return <LoadedForm contract={null} onSaved={onSaved} onRenew={onRenew} />
  if (found.error) return <RefusalBar error={found.error} />
  return found.data ? <LoadedForm contract={found.data} onSaved={onSaved} onRenew={onRenew} /> : null
}

type LoadedProps = Omit<Props, 'row'> & { readonly contract: ContractDetail | null }

function LoadedForm({ contract, onSaved, onRenew }: LoadedProps) {
  const { call } = useDesk()
  const { may } = useSession()
  const { saving, renew } = useSaving()
  const today = useToday()
  const form: Form<ContractDetail> = {
    name: 'contracts',
    isWide: true,
    titleOf: ({ number, customerName }) => `${customerName} ${number}`,
    fields: useFields(contract),
    draftOf: contractDraftOf,
    problemsOf: (draft) => contractProblems(draft, contract),
    mayEdit: may('office', 'saveContract'),
    renew,
    history: { entity: 'contract', valueOf: useHistoryWords() },
    parts: (part) => (
      <>
        <ContractScan part={part} />
        <PricePart part={part} />
      </>
    ),
    save: (draft, head) =>
      saving(
        call.office.saveContract({
          ...head,
          number: textOf(draft, 'number'),
          customerId: textOf(draft, 'customerId'),
          from: dayIn(draft, 'from') ?? today,
          to: dayIn(draft, 'to'),
          payment: paymentIn(draft),
          signer: textOf(draft, 'signer'),
          deliveryTerms: textOf(draft, 'deliveryTerms'),
          settlement: textOf(draft, 'settlement'),
          fileId: textOf(draft, 'fileId') || null,
          active: isTicked(draft, 'active'),
          reason: textOf(draft, 'reason'),
          prices: [...pricesIn(draft).rows],
        }),
      ),
  }
  return <MasterForm section={form} row={contract} onSaved={onSaved} onRenew={onRenew} />
}

/** Taken out of force, or saying something else than before of payment, price, days or customer: then it is asked why. */
const needsReason = (draft: Draft, contract: ContractDetail | null): boolean => {
  if (contract?.active !== true) return false
  const before = contractDraftOf(contract)
  const said = ['active', 'customerId', 'from', 'to', 'payment', 'deposit', 'days'] as const
  return said.some((field) => draft[field] !== before[field]) || !samePrices(contract.prices, pricesIn(draft).rows)
}

function useFields(contract: ContractDetail | null): readonly FieldDef[] {
  const { t } = useTranslation(['master', 'prices'])
  const open = t('prices:open')
  const customers = useCustomerOptions(contract && { id: contract.customerId, name: contract.customerName })
  return [
    { key: 'customerId', kind: 'choice', required: true, wide: true, ...customers },
    { key: 'number', kind: 'text', required: true },
    { key: 'signer', kind: 'text', required: true },
    { key: 'from', kind: 'date', required: true },
    { key: 'to', kind: 'date', emptyMeans: open },
    {
      key: 'payment',
      kind: 'choice',
      required: true,
      options: PAYMENT_KINDS.map((value) => ({ value, label: t(`payment.${value}`) })),
    },
    { key: 'deposit', kind: 'percent', required: true, when: (draft) => draft['payment'] === 'deposit' },
    { key: 'days', kind: 'number', required: true, when: (draft) => draft['payment'] === 'credit' },
    { key: 'deliveryTerms', kind: 'text', wide: true },
    { key: 'settlement', kind: 'text', wide: true },
    { key: 'active', kind: 'check' },
    { key: 'reason', kind: 'text', wide: true, when: (draft) => needsReason(draft, contract) },
  ]
}
