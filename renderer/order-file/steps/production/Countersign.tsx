import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useSave } from '#renderer/order-file/data/use-save.ts'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { productionOrderOf } from '#shared/rules/steps/10-11-production-order.ts'
import { ProductionLines } from './ProductionLines.tsx'
import { TipList } from './TipList.tsx'

/** Production confirms with his signature that the order can be made as it says (R10.1). */
export function Countersign() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const save = useSave()
  const { order, countersign } = productionOrderOf(file)
  return (
    <>
      {order && <ProductionLines />}
      {order && <TipList tips={order.body.tips} />}
      {!countersign && (
        <SignFoot
          action="countersignProductionOrder"
          label={t('countersign.sign')}
          statement={t('countersign.statement', { number: order?.body.number ?? '' })}
          save={save}
          onSign={(sign) => {
            if (!order) return
            const body = { productionOrderId: order.id }
            void save.run((head) => call.production.countersignProductionOrder({ ...head, body, sign }))
          }}
        />
      )}
    </>
  )
}
