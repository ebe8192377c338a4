import { useTranslation } from 'react-i18next'
import { Tag } from './Tag.tsx'

/** The customer-facing stages of an order. */
export type Stage =
  | 'pendingReview'
  | 'approved'
  | 'allocated'
  | 'inProduction'
  | 'inStock'
  | 'dispatched'
  | 'inTransit'
  | 'delivered'
  | 'closed'
  | 'cancelled'
  | 'afterSales'

const tones = {
  pendingReview: 'outline',
  approved: 'accent',
  allocated: 'accent',
  inProduction: 'accent',
  inStock: 'ok',
  dispatched: 'ok',
  inTransit: 'ok',
  delivered: 'ok',
  closed: 'outline',
  cancelled: 'outline',
  afterSales: 'soon',
} as const satisfies Record<Stage, string>

/** The stage as a small tag: outline = waiting or over, tint = moving, green = goods exist, ochre = after-sales. */
export function StatusTag({ stage }: { stage: Stage }) {
  const { t } = useTranslation('ui')
  return <Tag tone={tones[stage]}>{t(`stage.${stage}`)}</Tag>
}
