import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { UndoToast } from '#renderer/ui/UndoToast.tsx'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import { isOverdue } from '#shared/rules/purchases.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { FormulasPart } from './formulas/FormulasPart.tsx'
import { MaterialsPart } from './materials/MaterialsPart.tsx'
import { LIST_LIMIT } from './part.ts'
import { PurchasesPart } from './purchases/PurchasesPart.tsx'
import { QuestionsPart } from './questions/QuestionsPart.tsx'
import css from './Technical.module.css'

const PARTS = [
  { key: 'questions', keys: 'Q', Part: QuestionsPart },
  { key: 'formulas', keys: 'F', Part: FormulasPart },
  { key: 'materials', keys: 'M', Part: MaterialsPart },
  { key: 'purchases', keys: 'B', Part: PurchasesPart },
] as const

/** Technical's desk: what it is asked, what things are made of, what is in reserve and what must be bought (R5, R20.2). */
export default function TechnicalPage() {
  const { t } = useTranslation('technical')
  const { q } = useDesk()
  const { now, timeZone } = useClock()
  const [address, setAddress] = useSearchParams()
  const [told, setTold] = useState<string | null>(null)
  const today = civilDateOf(now, timeZone)
  const waiting = useQuery(q.technical.waiting.queryOptions({ input: {} }))
  const purchases = useQuery(q.technical.purchases.queryOptions({ input: { open: true, limit: LIST_LIMIT } }))
  const counts: Readonly<Record<string, number | undefined>> = {
    questions: waiting.data?.length,
    purchases: purchases.data?.length,
  }
  const open = PARTS.find(({ key }) => key === address.get('part')) ?? PARTS[0]
  const overdue = purchases.data?.filter((one) => isOverdue(one, today)).length ?? 0
  const go = (part: string) => setAddress(part === 'questions' ? {} : { part }, { replace: true })
  usePage({
    title: t('title'),
    fact:
      waiting.data &&
      purchases.data &&
      t(overdue > 0 ? 'factLate' : 'fact', {
        count: waiting.data.length,
        purchases: purchases.data.length,
        overdue,
      }),
    keys: PARTS.map(({ key, keys }) => ({ keys, label: t(`part.${key}`), run: () => go(key) })),
  })
  const { Part } = open
  return (
    <>
      <div className={css.tabs}>
        <ViewTabs
          label={t('title')}
          tabs={PARTS.map(({ key }) => ({ key, label: t(`part.${key}`), count: counts[key] }))}
          active={open.key}
          onPick={go}
        />
      </div>
      <Part today={today} say={setTold} />
      {told !== null && <UndoToast text={told} onGone={() => setTold(null)} />}
    </>
  )
}
