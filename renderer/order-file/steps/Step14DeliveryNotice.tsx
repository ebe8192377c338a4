import { useTranslation } from 'react-i18next'
import { toleranceRange } from '#shared/rules/amounts.ts'
import { lineProgress } from '#shared/rules/lines.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { openEmergencies, undispatched } from '#shared/rules/steps/14-15-delivery.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { type Part, Parts } from '../forms/Parts.tsx'
import { BriefCarrier } from './delivery/BriefCarrier.tsx'
import { IssueNotice } from './delivery/IssueNotice.tsx'
import { ReleaseEmergency } from './delivery/ReleaseEmergency.tsx'

/** Step 14: delivery notice, emergency release, and the carrier told item by item (R14). */
export function Step14DeliveryNotice() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const notices = papersOf(file.papers, 'deliveryNotice')
  const [emergency] = openEmergencies(file)
  const isWhole = lineProgress(file).every(
    (line) => line.noticed >= toleranceRange(line.ordered, file.form.terms.toleranceBp).least,
  )
  const last = notices.at(-1)
  const waiting = undispatched(file).filter((paper) => paper.kind === 'deliveryNotice')
  const briefed = papersOf(file.papers, 'carrierBriefing')
  const briefings = notices
    .filter((notice) => waiting.includes(notice) || briefed.some(({ body }) => body.noticeId === notice.id))
    .map((notice): Part => {
      const briefing = briefed.findLast(({ body }) => body.noticeId === notice.id)
      return {
        key: notice.id,
        title: t('briefing.title', { number: notice.body.number }),
        action: 'briefCarrier',
        done: done(briefing, briefing?.body.carrierPerson),
        content: <BriefCarrier notice={notice} />,
      }
    })
  const isDone = isWhole && emergency === undefined && last !== undefined
  return (
    <Parts
      parts={[
        {
          key: 'notice',
          title: emergency ? t('delivery.makeUpTitle') : t('delivery.title'),
          action: 'issueDeliveryNotice',
          done: isDone ? done(last, last.body.number) : undefined,
          seal: isDone ? sealOf(last) : undefined,
          note: notices.map((notice) => notice.body.number).join(t('list.comma')),
          content: (
            <IssueNotice key={`${notices.length}${emergency?.id}`} isDone={isDone} emergency={emergency ?? null} />
          ),
        },
        ...briefings,
        {
          key: 'emergency',
          title: t('emergency.title'),
          action: 'releaseEmergency',
          optional: true,
          content: <ReleaseEmergency />,
        },
      ]}
    />
  )
}
