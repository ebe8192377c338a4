import { useTranslation } from 'react-i18next'
import { TakingOrder } from './TakingOrder.tsx'

/** An order that nobody is calling about: a salesperson's form, a visit, WeChat, a mail, an order sheet (R1.1). */
export default function EntryPage() {
  const { t } = useTranslation('reading')
  return <TakingOrder draft="entry" channel="salesForm" title={t('entry.page')} fact={t('entry.fact')} />
}
