import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { CREDIT_FIGURES, type CreditFigure } from '#shared/rules/credit-figures.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { CreditSums } from './CreditSums.tsx'
import css from './credit.module.css'
import { FigureOrders } from './FigureOrders.tsx'

export type CreditQuestion = {
  readonly customerId: string
  readonly orderId: string | null
  readonly form?: OrderForm
}

/** The arithmetic on the left, and on the right the orders of the figure that was chosen (R4.2). */
export function CreditSheet({ question, first }: { question: CreditQuestion; first: CreditFigure }) {
  const { t } = useTranslation('credit')
  const { q } = useDesk()
  const [chosen, setChosen] = useState<CreditFigure | null>(null)
  const asked = useQuery({ ...q.check.creditDetail.queryOptions({ input: question }), staleTime: 0 })
  if (asked.error !== null) return <RefusalBar error={asked.error} />
  if (!asked.data) return <p aria-busy="true">{t('reading')}</p>
  const { figures } = asked.data
  // A figure without orders has nothing to show: the first that has some lies open.
  const filled = [first, ...CREDIT_FIGURES].find((one) => figures[one].count > 0)
  const figure = chosen ?? filled ?? first
  return (
    <div className={css.sheet}>
      <CreditSums detail={asked.data} figure={figure} onFigure={setChosen} />
      <FigureOrders key={`${figure} ${asked.dataUpdatedAt}`} detail={asked.data} question={question} figure={figure} />
    </div>
  )
}
