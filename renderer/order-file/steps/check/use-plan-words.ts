import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'

/** R4.4 says where a line's plan price comes from: `这个客户的价 · 5 吨起`; empty where there is none. */
export function usePlanWords(): (lineId: string) => string {
  const { file } = useOrder()
  const { q } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { data = [] } = useQuery(q.check.planOffers.queryOptions({ input: { orderId: file.order.id } }))
  return (lineId) => {
    const plan = data.find((one) => one.lineId === lineId)?.plan
    if (!plan) return ''
    const unit = file.form.lines.find((line) => line.id === lineId)?.unit ?? ''
    const whose = t(`price.scope.${plan.scope}`, { class: file.customer.class })
    return plan.minimum > 0 ? `${whose} · ${t('price.from', { quantity: text.quantity(plan.minimum), unit })}` : whose
  }
}
