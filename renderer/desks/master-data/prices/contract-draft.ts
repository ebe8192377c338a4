import type { ContractDetail } from '#shared/contract/office.ts'
import { PAYMENT_KINDS, type PaymentTerms } from '#shared/rules/payment-terms.ts'
import { readPercent, writePercent } from '#shared/values/percent.ts'
import { isTicked, textOf, wholeOf } from '../draft-values.ts'
import type { Draft, Problem } from '../section.ts'
import { pricesIn } from './plan-draft.ts'
import { priceDraftOf } from './price-draft.ts'

/** The payment as it was typed; a deposit or a number of days that is none is 0, which `contractProblems` names. */
export function paymentIn(draft: Draft): PaymentTerms {
  const kind = PAYMENT_KINDS.find((one) => one === textOf(draft, 'payment')) ?? 'prepaid'
  if (kind === 'deposit') return { kind, depositBp: readPercent(textOf(draft, 'deposit')) ?? 0 }
  if (kind === 'credit') return { kind, days: wholeOf(draft, 'days') ?? 0 }
  return { kind }
}

export const contractDraftOf = (contract: ContractDetail | null): Draft => ({
  number: contract?.number ?? '',
  customerId: contract?.customerId ?? '',
  from: contract?.from ?? '',
  to: contract?.to ?? '',
  payment: contract?.payment.kind ?? 'prepaid',
  deposit: contract?.payment.kind === 'deposit' ? writePercent(contract.payment.depositBp) : '',
  days: contract?.payment.kind === 'credit' ? String(contract.payment.days) : '',
  signer: contract?.signer ?? '',
  deliveryTerms: contract?.deliveryTerms ?? '',
  settlement: contract?.settlement ?? '',
  fileId: contract?.fileId ?? '',
  fileName: contract?.fileName ?? '',
  fileMime: contract?.fileMime ?? '',
  active: contract?.active ?? true,
  reason: '',
  prices: (contract?.prices ?? []).map((one) => priceDraftOf(one)),
})

/** What a contract cannot be saved with, beyond what is empty. */
export function contractProblems(draft: Draft, contract: ContractDetail | null): readonly Problem[] {
  const [from, to] = [textOf(draft, 'from'), textOf(draft, 'to')]
  const payment = paymentIn(draft)
  const goesOut = contract?.active === true && !isTicked(draft, 'active')
  return [
    ...(from !== '' && to !== '' && to < from ? [{ field: 'to', code: 'beforeFrom' }] : []),
    ...(payment.kind === 'deposit' && !(payment.depositBp >= 1 && payment.depositBp <= 10_000)
      ? [{ field: 'deposit', code: 'percent' }]
      : []),
    ...(payment.kind === 'credit' && (payment.days < 1 || payment.days > 365)
      ? [{ field: 'days', code: 'number' }]
      : []),
    ...(pricesIn(draft).notes.size > 0 ? [{ field: 'prices', code: 'prices' }] : []),
    ...(goesOut && textOf(draft, 'reason') === '' ? [{ field: 'reason', code: 'required' }] : []),
  ]
}
