import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { CreditFigure } from '#shared/rules/credit-figures.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { CreditSheet } from './CreditSheet.tsx'
import css from './credit.module.css'

type Props = {
  customerId: string
  /** The order at hand, or null where it is still being typed or the customer alone is looked at. */
  orderId: string | null
  /** What is being typed. */
  form?: OrderForm
  /** Whose orders are shown first. */
  figure?: CreditFigure
  /** The figure or its name: what one clicks. */
  children: ReactNode
}

/** A figure of the credit that opens to the orders it is made of (R4.2). */
export function CreditDetail({ customerId, orderId, form, figure = 'receivables', children }: Props) {
  const { t } = useTranslation('credit')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={css.opens}
        title={t('open')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <Dialog open={isOpen} title={t('title')} width={980} onClose={() => setOpen(false)}>
        <CreditSheet question={{ customerId, orderId, ...(form ? { form } : {}) }} first={figure} />
      </Dialog>
    </>
  )
}
