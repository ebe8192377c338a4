import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { DeliverAnswer } from './answers/DeliverAnswer.tsx'
import { OrderedAnswer } from './answers/OrderedAnswer.tsx'
import { OwedAnswer } from './answers/OwedAnswer.tsx'
import css from './Customer.module.css'
import { CustomerHead } from './head/CustomerHead.tsx'
import { MergedNote } from './head/MergedNote.tsx'
import { isTab, TABS, type TabName, TabSheet } from './tabs/TabSheet.tsx'

/** A customer at one look: what did he order, what does he owe, what is still to be delivered; and all that stands behind it. */
export default function CustomerPage() {
  const { id = '' } = useParams()
  return <OneCustomer key={id} id={id} />
}

function OneCustomer({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const { may } = useSession()
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const asked = address.get('tab')
  const tab = isTab(asked) ? asked : 'orders'
  const setTab = (next: TabName) => setAddress({ tab: next }, { replace: true })
  const sheet = useQuery(q.office.customer.queryOptions({ input: { id } }))
  const seesOrders = may('office', 'customerAnswers')
  const answers = useQuery({ ...q.office.customerAnswers.queryOptions({ input: { id } }), enabled: seesOrders })
  const [isEditing, setEditing] = useState(false)
  const customer = sheet.data
  usePage({
    title: t('page.title'),
    fact: customer?.number,
    keys: [
      ...TABS.map((name, index) => ({
        keys: String(index + 1),
        label: t(`tab.${name}`),
        strip: false,
        run: () => setTab(name),
      })),
      { keys: '1', cap: `1–${TABS.length}`, label: t('keys.tabs'), run: () => setTab('orders') },
      {
        keys: 'E',
        label: t('keys.edit'),
        enabled: may('office', 'saveCustomer'),
        run: () => {
          setTab('record')
          setEditing(true)
        },
      },
      { keys: 'Escape', label: t('keys.back'), run: () => void navigate('/master/customers') },
    ],
  })
  if (!customer) return <RefusalBar error={sheet.error} />
  return (
    <>
      <CustomerHead customer={customer} />
      {customer.mergedInto && <MergedNote into={customer.mergedInto} />}
      <RefusalBar error={answers.error} />
      {/* Whoever types needs the room more than the answers. */}
      {answers.data && !(isEditing && tab === 'record') && (
        <div className={css.answers}>
          <OrderedAnswer answer={answers.data.ordered} customerId={id} onAll={() => setTab('orders')} />
          <OwedAnswer answer={answers.data.owed} customerId={id} onAll={() => setTab('owed')} />
          <DeliverAnswer answer={answers.data.toDeliver} onAll={() => setTab('deliver')} />
        </div>
      )}
      <TabSheet
        customer={customer}
        tab={tab}
        onTab={setTab}
        isEditing={isEditing}
        onEditing={setEditing}
        seesOrders={seesOrders}
      />
    </>
  )
}
