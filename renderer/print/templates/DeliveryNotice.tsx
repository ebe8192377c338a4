import { formatInstant } from '#shared/values/instant.ts'
import { sharedUnit } from '../figures.ts'
import type { DeliveryNoticeModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Particulars } from '../parts/Particulars.tsx'
import { SignCells } from '../parts/SignCells.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { Together } from '../parts/Together.tsx'
import { type Words, wordsIn } from '../words.ts'
import { BatchTable } from './BatchTable.tsx'
import { Destination } from './Destination.tsx'
import { ReceiptBlock } from './ReceiptBlock.tsx'
import { ReleaseColumns } from './ReleaseColumns.tsx'

/** Sales delivery notice: without it nothing leaves the warehouse (R14.2); its foot comes back as the receipt (R18.1). */
export function DeliveryNotice({ model }: { model: DeliveryNoticeModel }) {
  const t = wordsIn(model.language)
  return (
    <Paper head={model} title={t('delivery.title')}>
      <FactStrip
        facts={[
          { label: t('fact.noticeNumber'), value: model.number, weight: 38 },
          { label: t('fact.order'), value: model.orderNumber, weight: 32 },
          { label: t('fact.customer'), value: customerOf(model, t), weight: 36 },
          { label: t('fact.issuedAt'), value: formatInstant(model.issuedAt, model.timeZone), weight: 39 },
          { label: t('fact.shipment'), value: shipmentOf(model, t), weight: 33 },
        ]}
      />
      <Destination model={model} t={t} />
      <BatchTable lines={model.lines} totalPackages={model.totalPackages} load={model.load} picking t={t} />
      <Particulars
        rows={[
          [
            { label: t('fact.mode'), value: model.transport },
            { label: t('fact.driver'), value: [model.driver, model.driverPhone] },
          ],
          [
            { label: t('fact.freight'), value: model.freight },
            { label: t('fact.tracking'), value: model.trackingNumber },
          ],
          [{ label: t('fact.loading'), value: model.loading }],
        ]}
      />
      <Together>
        <ReleaseColumns model={model} t={t} />
        <SignCells
          head={model}
          cells={[
            { label: t('signer.noticeIssued'), signed: model.issued, blank: t('blank.dateHour') },
            { label: t('signer.payment'), signed: model.paymentSigned, blank: t('blank.dateHour') },
            { label: t('signer.warehouse'), signed: null, blank: t('blank.dateHour') },
            { label: t('signer.carrier'), signed: null, blank: t('blank.dateHour') },
          ]}
        />
        <ReceiptBlock unit={sharedUnit(model.lines) ?? ''} t={t} />
        <SmallPrint>{t('delivery.small', { fax: model.letterhead.fax })}</SmallPrint>
      </Together>
    </Paper>
  )
}

const customerOf = (model: DeliveryNoticeModel, t: Words) =>
  t('delivery.customer', { customer: model.customer, class: model.customerClass })

const shipmentOf = ({ shipment }: DeliveryNoticeModel, t: Words) =>
  shipment.of === null
    ? t('delivery.shipment', { number: shipment.number })
    : t('delivery.shipmentOf', { number: shipment.number, of: shipment.of })
