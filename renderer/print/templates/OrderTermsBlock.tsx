import { percentText } from '../figures.ts'
import type { ConfirmationModel } from '../models.ts'
import { Particulars } from '../parts/Particulars.tsx'
import type { Words } from '../words.ts'

/** Everything that was agreed besides the lines, in the order of the confirmation form (R2.1). */
export function OrderTermsBlock({ model, t }: { model: ConfirmationModel; t: Words }) {
  const tolerance =
    model.toleranceBp === null ? '' : t('confirmation.tolerance', { percent: percentText(model.toleranceBp) })
  return (
    <Particulars
      rows={[
        [{ label: t('fact.deliveryPlace'), value: model.deliveryPlace, item: 'delivery' }],
        [
          { label: t('fact.consignee'), value: [model.consignee, model.consigneePhone], item: 'delivery' },
          { label: t('fact.transport'), value: model.transport, item: 'transport' },
        ],
        [
          { label: t('fact.packaging'), value: model.packaging, item: 'packaging' },
          { label: t('fact.label'), value: model.label, item: 'label' },
        ],
        [
          { label: t('fact.payment'), value: model.payment, item: 'payment' },
          { label: t('fact.invoice'), value: model.invoice, item: 'invoice' },
        ],
        [
          { label: t('fact.tolerance'), value: tolerance, item: 'tolerance' },
          { label: t('fact.special'), value: model.special, strong: true, item: 'special' },
        ],
      ]}
    />
  )
}
