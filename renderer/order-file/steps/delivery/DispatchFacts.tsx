import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import type { PaperOf } from '#shared/rules/papers.ts'

/** What left, by whom, and when it arrives. */
export function DispatchFacts({ dispatch: { at, body } }: { dispatch: PaperOf<'dispatch'> }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  return (
    <Facts
      rows={[
        [t('dispatch.left'), text.moment(at)],
        [
          t('dispatch.batches'),
          body.batches
            .map((one) => `${lineNumber(file, one.lineId)}: ${one.batchNumber} ${text.quantity(one.quantity)}`)
            .join(t('list.comma')),
        ],
        [t('dispatch.carrier'), `${body.carrier} ${t(`dispatch.modes.${body.mode}`)}`],
        [t('dispatch.freight'), t(`dispatch.freights.${body.freight}`)],
        [t('dispatch.tracking'), body.trackingNumber],
        [t('dispatch.vehicle'), body.vehicle],
        [t('dispatch.driver'), `${body.driver} ${body.driverPhone}`.trim()],
        [t('delivery.expectedArrival'), text.moment(body.expectedArrival)],
      ]}
    />
  )
}
