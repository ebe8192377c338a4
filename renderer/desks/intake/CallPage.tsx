import { useTranslation } from 'react-i18next'
import { TakingOrder } from './TakingOrder.tsx'

/** A call (F2). */
export default function CallPage() {
  const { t } = useTranslation('intake')
  return <TakingOrder draft="call" channel="telephone" title={t('call.page')} fact={t('call.fact')} />
}
