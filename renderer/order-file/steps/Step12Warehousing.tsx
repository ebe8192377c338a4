import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { toleranceRange } from '#shared/rules/amounts.ts'
import { linesToProduce } from '#shared/rules/lines.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { noProductionReason } from '#shared/rules/steps/05-06-confirmation.ts'
import { inspectionOf } from '#shared/rules/steps/12-warehousing.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { NotApplicable } from '../forms/NotApplicable.tsx'
import { type Part, Parts } from '../forms/Parts.tsx'
import { AcceptInspection } from './made/AcceptInspection.tsx'
import { InspectQuality } from './made/InspectQuality.tsx'
import { InspectService } from './made/InspectService.tsx'
import { ReportDay } from './made/ReportDay.tsx'
import { Warehouse } from './made/Warehouse.tsx'

/** Step 12: daily reports, two inspections, and the goods into the warehouse (R12). */
export function Step12Warehousing() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const done = useDone()
  const skipped = noProductionReason(file)
  if (skipped) return <NotApplicable reason={skipped} />
  const { service, quality, accepted, rejected } = inspectionOf(file)
  const lines = linesToProduce(file)
  const least = (quantity: (typeof lines)[number]) =>
    toleranceRange(quantity.toProduce, file.form.terms.toleranceBp).least
  const isMade = lines.every((line) => line.produced >= least(line))
  const isIn = lines.every((line) => line.warehoused >= least(line))
  const reports = papersOf(file.papers, 'dailyReport')
  const parts: (Part | false)[] = [
    {
      key: 'report',
      title: t('daily.title'),
      action: 'reportDay',
      done: isMade ? done(reports.at(-1)) : undefined,
      // Inspection does not wait for reports: nothing in the rules does.
      optional: service !== null,
      note: t('daily.count', { count: reports.length }),
      content: <ReportDay />,
    },
    {
      key: 'service',
      title: t('inspection.service'),
      action: 'inspectService',
      done: done(service),
      seal: sealOf(service),
      content: <InspectService />,
    },
    {
      key: 'quality',
      title: t('inspection.quality'),
      action: 'inspectQuality',
      done: done(quality),
      seal: sealOf(quality),
      content: <InspectQuality />,
    },
    (rejected || accepted !== null) && {
      key: 'accept',
      title: t('inspection.acceptTitle'),
      action: 'acceptInspection',
      done: done(accepted),
      content: <AcceptInspection />,
    },
    {
      key: 'warehouse',
      title: t('warehousing.title'),
      action: 'warehouse',
      done: isIn ? done(latest(file.papers, 'warehousing')) : undefined,
      seal: isIn ? sealOf(latest(file.papers, 'warehousing')) : undefined,
      note: lines.map((line) => text.quantity(line.warehoused)).join(' · '),
      content: <Warehouse />,
    },
  ]
  return <Parts parts={parts.filter((part) => part !== false)} />
}
