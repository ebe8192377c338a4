import type { PrintDocument } from './models.ts'
import { BalanceNotice } from './templates/BalanceNotice.tsx'
import { CustomerMemo } from './templates/CustomerMemo.tsx'
import { DeliveryNotice } from './templates/DeliveryNotice.tsx'
import { DispatchNotice } from './templates/DispatchNotice.tsx'
import { LoadCalendar } from './templates/LoadCalendar.tsx'
import { OrderBlank } from './templates/OrderBlank.tsx'
import { OrderConfirmation } from './templates/OrderConfirmation.tsx'
import { ProductionOrder } from './templates/ProductionOrder.tsx'
import { ProductionSlip } from './templates/ProductionSlip.tsx'
import { TechnicalSlip } from './templates/TechnicalSlip.tsx'
import { WrittenPolicy } from './templates/WrittenPolicy.tsx'

/** The paper by its own template. */
export function PrintedPaper({ paper }: { paper: PrintDocument }) {
  switch (paper.kind) {
    case 'confirmation':
      return <OrderConfirmation model={paper.model} />
    case 'production':
      return <ProductionOrder model={paper.model} />
    case 'deliveryNotice':
      return <DeliveryNotice model={paper.model} />
    case 'technicalSlip':
      return <TechnicalSlip model={paper.model} />
    case 'productionSlip':
      return <ProductionSlip model={paper.model} />
    case 'memo':
      return <CustomerMemo model={paper.model} />
    case 'orderBlank':
      return <OrderBlank model={paper.model} />
    case 'balanceNotice':
      return <BalanceNotice model={paper.model} />
    case 'dispatchNotice':
      return <DispatchNotice model={paper.model} />
    case 'policy':
      return <WrittenPolicy model={paper.model} />
    case 'loadCalendar':
      return <LoadCalendar model={paper.model} />
  }
}
