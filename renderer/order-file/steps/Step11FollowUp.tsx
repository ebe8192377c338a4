import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { noProductionReason } from '#shared/rules/steps/05-06-confirmation.ts'
import { openAbnormalities, openTips, tipsByDay } from '#shared/rules/steps/10-11-production-order.ts'
import { useOrder } from '../data/order-view.ts'
import { useDone } from '../data/paper-mark.ts'
import { NotApplicable } from '../forms/NotApplicable.tsx'
import { type Part, Parts } from '../forms/Parts.tsx'
import { AbnormalityChain } from './made/AbnormalityChain.tsx'
import { CheckTip } from './made/CheckTip.tsx'
import { ReportAbnormality } from './made/ReportAbnormality.tsx'

/** Step 11: the supervision tips one by one, and the chain of each abnormality (R11). */
export function Step11FollowUp() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const done = useDone()
  const skipped = noProductionReason(file)
  if (skipped) return <NotApplicable reason={skipped} />
  const open = new Set(openTips(file).map((tip) => tip.id))
  const unresolved = new Set(openAbnormalities(file).map((one) => one.id))
  const tips = tipsByDay(file).map((tip): Part => {
    const check = papersOf(file.papers, 'supervisionCheck').findLast(({ body }) => body.tipId === tip.id)
    return {
      key: tip.id,
      title: `${t(`tips.aspects.${tip.aspect}`)} ${tip.text}`,
      action: 'recordCheck',
      done: open.has(tip.id) ? undefined : done(check, check?.body.finding),
      note: check ? t('tips.notGood', { finding: check.body.finding }) : text.day(tip.due),
      content: <CheckTip tip={tip} />,
    }
  })
  const chains = papersOf(file.papers, 'abnormality').map((one): Part => {
    const resolved = papersOf(file.papers, 'abnormalityEntry').find(
      ({ body }) => body.abnormalityId === one.id && body.stage === 'resolved',
    )
    return {
      key: one.id,
      title: t('abnormality.title', { what: one.body.what }),
      action: 'addAbnormalityEntry',
      done: unresolved.has(one.id) ? undefined : done(resolved),
      content: <AbnormalityChain abnormality={one} />,
    }
  })
  const report: Part = {
    key: 'report',
    title: t('abnormality.report'),
    action: 'reportAbnormality',
    optional: true,
    content: <ReportAbnormality />,
  }
  return <Parts parts={[...chains, ...tips, report]} />
}
