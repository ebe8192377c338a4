import { useTranslation } from 'react-i18next'
import { noProductionReason } from '#shared/rules/steps/05-06-confirmation.ts'
import { productionOrderOf } from '#shared/rules/steps/10-11-production-order.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { NotApplicable } from '../forms/NotApplicable.tsx'
import { Parts } from '../forms/Parts.tsx'
import { Acknowledge } from './production/Acknowledge.tsx'
import { Countersign } from './production/Countersign.tsx'
import { IssueProductionOrder } from './production/IssueProductionOrder.tsx'

/** Step 10: issued by the clerk, countersigned by production, acknowledged by technical (R10.1). */
export function Step10ProductionOrder() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const skipped = noProductionReason(file)
  if (skipped) return <NotApplicable reason={skipped} />
  const { order, countersign, acknowledgement } = productionOrderOf(file)
  return (
    <Parts
      parts={[
        {
          key: 'issue',
          title: t('productionOrder.title'),
          action: 'issueProductionOrder',
          done: done(order, order?.body.number),
          seal: sealOf(order),
          content: <IssueProductionOrder />,
        },
        {
          key: 'countersign',
          title: t('countersign.title'),
          action: 'countersignProductionOrder',
          done: done(countersign),
          seal: sealOf(countersign),
          content: <Countersign />,
        },
        {
          key: 'acknowledge',
          title: t('acknowledge.title'),
          action: 'acknowledgeProductionOrder',
          done: done(acknowledgement),
          seal: sealOf(acknowledgement),
          content: <Acknowledge />,
        },
      ]}
    />
  )
}
