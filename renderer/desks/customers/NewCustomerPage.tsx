import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { usePage } from '#renderer/app/page/usePage.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { CustomerForm } from './form/CustomerForm.tsx'

/** A new customer: the form alone; saved, his page opens. */
export default function NewCustomerPage() {
  const { t } = useTranslation('customers')
  const navigate = useNavigate()
  usePage({ title: t('list.new'), fact: t('form.newFact') })
  return (
    <Sheet label={t('list.new')} edge="accent" flush grow>
      <CustomerForm
        customer={null}
        onDone={(id) => void navigate(id === null ? '/master/customers' : `/customers/${id}?tab=record`)}
      />
    </Sheet>
  )
}
