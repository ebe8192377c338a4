import { useTranslation } from 'react-i18next'
import { CreditSheet } from '#renderer/app/credit/CreditSheet.tsx'
import { HistoryPanel } from '#renderer/desks/master-data/history/HistoryPanel.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import type { CustomerSheet } from '#shared/contract/customers.ts'
import css from '../Customer.module.css'
import { CustomerForm } from '../form/CustomerForm.tsx'
import { useCustomerWords } from '../words.ts'
import { DeliverTab } from './DeliverTab.tsx'
import { OrdersTab } from './OrdersTab.tsx'
import { PricesTab } from './PricesTab.tsx'
import { RecordTab } from './RecordTab.tsx'
import { TalksTab } from './TalksTab.tsx'

/** What stands behind the three answers, in the order in which it is asked for on the telephone. */
export const TABS = ['orders', 'owed', 'deliver', 'prices', 'talks', 'record', 'history'] as const
export type TabName = (typeof TABS)[number]
export const isTab = (name: string | null): name is TabName => TABS.some((one) => one === name)

const ORDER_TABS: readonly TabName[] = ['orders', 'owed', 'deliver', 'prices', 'talks']

type Props = {
  readonly customer: CustomerSheet
  readonly tab: TabName
  readonly onTab: (tab: TabName) => void
  readonly isEditing: boolean
  readonly onEditing: (isEditing: boolean) => void
  /** An admin keeps the record, and sees no orders. */
  readonly seesOrders: boolean
}

/** The sheet under the answers, one subject at a time. */
export function TabSheet({ customer, tab: asked, onTab, isEditing, onEditing, seesOrders }: Props) {
  const { t } = useTranslation('customers')
  const words = useCustomerWords()
  const { id } = customer
  const shown = TABS.filter((name) => seesOrders || !ORDER_TABS.includes(name))
  const tab = shown.includes(asked) ? asked : 'record'
  return (
    <Sheet label={t(`tab.${tab}`)} flush grow>
      <div className={css.tabHead}>
        <ViewTabs
          label={t('page.tabs')}
          tabs={shown.map((key) => ({ key, label: t(`tab.${key}`) }))}
          active={tab}
          onPick={(key) => isTab(key) && onTab(key)}
        />
      </div>
      {tab === 'orders' && <OrdersTab id={id} />}
      {tab === 'owed' && (
        <div className={css.inset}>
          <CreditSheet question={{ customerId: id, orderId: null }} first="receivables" />
        </div>
      )}
      {tab === 'deliver' && <DeliverTab id={id} />}
      {tab === 'prices' && <PricesTab customer={customer} />}
      {tab === 'talks' && <TalksTab id={id} />}
      {tab === 'record' &&
        (isEditing ? (
          <CustomerForm customer={customer} onDone={() => onEditing(false)} />
        ) : (
          <RecordTab customer={customer} onEdit={() => onEditing(true)} />
        ))}
      {tab === 'history' && (
        <div className={css.inset}>
          <HistoryPanel entity="customer" id={id} words={words} />
        </div>
      )}
    </Sheet>
  )
}
