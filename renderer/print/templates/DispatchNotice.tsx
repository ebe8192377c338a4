import { formatInstant } from '#shared/values/instant.ts'
import type { DispatchNoticeModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Particulars } from '../parts/Particulars.tsx'
import { SignCells } from '../parts/SignCells.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { wordsIn } from '../words.ts'
import { BatchTable } from './BatchTable.tsx'
import { Destination } from './Destination.tsx'

/** Dispatch notice: tells the customer by fax what left, with whom, and when it will be there (R16.1). */
export function DispatchNotice({ model }: { model: DispatchNoticeModel }) {
  const t = wordsIn(model.language)
  return (
    <Paper head={model} title={t('dispatch.title')} remark={t('dispatch.remark')}>
      <FactStrip
        facts={[
          { label: t('fact.number'), value: model.number, weight: 42 },
          { label: t('fact.order'), value: model.orderNumber, weight: 38 },
          { label: t('fact.customerPo'), value: model.customerPo, weight: 40 },
          { label: t('fact.dispatchedAt'), value: formatInstant(model.dispatchedAt, model.timeZone), weight: 48 },
        ]}
      />
      <Particulars
        rows={[
          [
            { label: t('fact.customer'), value: model.customer, strong: true },
            {
              label: t('fact.contact'),
              value: [model.contact, model.contactFax === '' ? '' : t('faxOf', { fax: model.contactFax })],
            },
          ],
        ]}
      />
      <Destination model={model} t={t} />
      <BatchTable lines={model.lines} totalPackages={model.totalPackages} t={t} />
      <Particulars
        rows={[
          [
            { label: t('fact.carrier'), value: model.carrier, strong: true },
            { label: t('fact.tracking'), value: model.trackingNumber, strong: true },
          ],
          [
            { label: t('fact.driver'), value: [model.driver, model.driverPhone] },
            { label: t('fact.vehicle'), value: model.vehicle },
          ],
          [{ label: t('fact.freight'), value: model.freight }],
        ]}
      />
      <Notice lead={t('dispatch.lead')}>{t('dispatch.ask')}</Notice>
      <SignCells head={model} cells={[{ label: t('signer.clerk'), signed: model.issued, blank: t('blank.date') }]} />
      <SmallPrint>{t('dispatch.small', { phone: model.clerkPhone, clerk: model.clerk })}</SmallPrint>
    </Paper>
  )
}
