import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { PlanDetail, PlanRow } from '#shared/contract/office.ts'
import { CUSTOMER_CLASSES } from '#shared/rules/policy.ts'
import { hasBegun, PLAN_SCOPES } from '#shared/rules/price-plans.ts'
import { isTicked, textOf } from '../draft-values.ts'
import { MasterForm } from '../MasterForm.tsx'
import type { Draft, FieldDef, Form, FormProps, Problem } from '../section.ts'
import { useCustomerOptions } from '../use-customer-options.ts'
import { useSaving } from '../useSaving.ts'
import { CopyPlan } from './CopyPlan.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import { PricePart } from './PricePart.tsx'
import { dayIn, differs, planDraftOf, pricesIn, scopeIn, subjectIn } from './plan-draft.ts'
import { useHistoryWords } from './use-history-words.ts'
import { useToday } from './use-today.ts'

export type CopiedPlan = { readonly name: string; readonly draft: Draft }
type Props = Omit<FormProps<PlanRow>, 'startNew'> & {
  readonly copied: CopiedPlan | null
  readonly onCopy: (copied: CopiedPlan) => void
}

/** One price plan with its prices; it is drawn when the prices are there. */
export function PlanForm({ row, ...rest }: Props) {
  const { q } = useDesk()
  const found = useQuery({
    ...q.office.pricePlan.queryOptions({ input: { id: row?.id ?? '-' } }),
    enabled: row !== null,
  })
  if (row === null) return <LoadedForm {...rest} plan={null} />
  if (found.error) return <RefusalBar error={found.error} />
  return found.data ? <LoadedForm {...rest} plan={found.data} /> : null
}

type LoadedProps = Omit<Props, 'row'> & { readonly plan: PlanDetail | null }

function LoadedForm({ plan, copied, onSaved, onRenew, onCopy }: LoadedProps) {
  const { call } = useDesk()
  const { t } = useTranslation('prices')
  const { may } = useSession()
  const { saving, renew } = useSaving()
  const today = useToday()
  const [isCopying, setCopying] = useState(false)
  const mayEdit = may('office', 'savePricePlan')
  const isRunning = plan !== null && hasBegun(plan, today)
  const form: Form<PlanDetail> = {
    name: 'pricePlans',
    isWide: true,
    titleOf: ({ name }) => name || t('unnamed'),
    fields: useFields(plan, isRunning),
    draftOf: planDraftOf,
    problemsOf: (draft) => problemsOf(draft, plan, isRunning),
    mayEdit,
    renew,
    history: { entity: 'pricePlan', valueOf: useHistoryWords() },
    actions: plan && (
      <ActionButton icon="calendar" onClick={() => setCopying(true)}>
        {t('copy.open')}
      </ActionButton>
    ),
    parts: (part) => (
      <PricePart part={part} above={<PlanNotes part={part} plan={plan} isRunning={isRunning} today={today} />} />
    ),
    save: (draft, head) =>
      saving(
        call.office.savePricePlan({
          ...head,
          name: textOf(draft, 'name'),
          scope: scopeIn(draft),
          subject: subjectIn(draft),
          from: dayIn(draft, 'from') ?? today,
          to: dayIn(draft, 'to'),
          active: isTicked(draft, 'active'),
          reason: textOf(draft, 'reason'),
          prices: [...pricesIn(draft).rows],
          changesFrom: isRunning && differs(draft, plan) ? (dayIn(draft, 'changesFrom') ?? today) : null,
          endRunning: isTicked(draft, 'endRunning'),
        }),
      ),
  }
  return (
    <>
      <MasterForm
        section={form}
        row={plan}
        start={plan ? undefined : (copied ?? undefined)}
        onSaved={onSaved}
        onRenew={onRenew}
      />
      {plan && (
        <CopyPlan open={isCopying} plan={plan} today={today} onClose={() => setCopying(false)} onCopy={onCopy} />
      )}
    </>
  )
}

function problemsOf(draft: Draft, plan: PlanDetail | null, isRunning: boolean): readonly Problem[] {
  const [from, to] = [textOf(draft, 'from'), textOf(draft, 'to')]
  const { rows, notes } = pricesIn(draft)
  const goesOut = plan?.active === true && !isTicked(draft, 'active')
  return [
    ...(to !== '' && to < from ? [{ field: 'to', code: 'beforeFrom' }] : []),
    ...(notes.size > 0 ? [{ field: 'prices', code: 'prices' }] : []),
    ...(notes.size === 0 && rows.length === 0 ? [{ field: 'prices', code: 'noPrices' }] : []),
    ...(goesOut && textOf(draft, 'reason') === '' ? [{ field: 'reason', code: 'required' }] : []),
    ...(isRunning && differs(draft, plan) && dayIn(draft, 'changesFrom') === null && textOf(draft, 'changesFrom') !== ''
      ? [{ field: 'changesFrom', code: 'date' }]
      : []),
  ]
}

/** Whom a running plan is for and its first day stay as they are; only what may change can be typed into. */
function useFields(plan: PlanDetail | null, isRunning: boolean): readonly FieldDef[] {
  const { t } = useTranslation('prices')
  const customers = useCustomerOptions(plan?.scope === 'customer' ? { id: plan.subject, name: plan.subjectName } : null)
  const fixed = isRunning ? { fixed: true } : {}
  return [
    { key: 'name', kind: 'text', required: true },
    {
      key: 'scope',
      kind: 'choice',
      required: true,
      options: PLAN_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) })),
      ...fixed,
    },
    { key: 'from', kind: 'date', required: true, ...fixed },
    { key: 'to', kind: 'date', emptyMeans: t('open') },
    {
      key: 'planClass',
      kind: 'choice',
      required: true,
      options: CUSTOMER_CLASSES.map((value) => ({ value, label: t('class', { value }) })),
      when: (draft) => draft['scope'] === 'class',
      ...fixed,
    },
    {
      key: 'customerId',
      kind: 'choice',
      required: true,
      ...customers,
      when: (draft) => draft['scope'] === 'customer',
      ...fixed,
    },
    { key: 'active', kind: 'check' },
    {
      key: 'reason',
      kind: 'text',
      wide: true,
      required: true,
      when: (draft) => plan?.active === true && draft['active'] === false,
    },
  ]
}
