import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { SpineStep } from '#renderer/ui/Spine.tsx'
import { completeness } from '#shared/rules/completeness.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { currentStep, type Step } from '#shared/rules/steps.ts'
import { type Instant, minutesBetween } from '#shared/values/instant.ts'
import { isMyTurn } from '../data/actor.ts'
import { lineNumber } from '../data/format.ts'
import { useOrder } from '../data/order-view.ts'
import { whatHolds } from '../panel/what-holds.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** The 18 steps as the spine shows them: whose seal and when, what is wrong, whom we wait for and since when. */
export function useSpineSteps(): readonly SpineStep[] {
  const { file, me, steps } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const current = currentStep(steps)?.number
  const held = whatHolds(file, steps, me)

  const waited = (since: Instant | null): string | undefined => {
    if (since === null) return undefined
    const minutes = minutesBetween(since, file.now)
    if (minutes < HOUR) return t('spine.minutes', { count: Math.max(0, minutes) })
    return minutes < 2 * DAY
      ? t('spine.hours', { count: Math.floor(minutes / HOUR) })
      : t('spine.days', { count: Math.floor(minutes / DAY) })
  }
  const whoOf = (step: Step): string | undefined => {
    const isMine = step.open.some((blocker) => blocker.unblock.some((one) => isMyTurn(one, blocker, file, me)))
    if (isMine) return t('spine.yours')
    const who = step.open[0]?.unblock[0]?.who
    return who ? t('spine.waitsFor', { who: text.role(who) }) : undefined
  }
  const staleNote = (step: Step): string => {
    const lines = step.stale.flatMap(({ body }) =>
      'lineId' in body && body.lineId ? [lineNumber(file, body.lineId)] : [],
    )
    return lines.length > 0 ? t('spine.staleLines', { lines: lines.join(t('list.comma')) }) : t('spine.stale')
  }
  return steps.map((step): SpineStep => {
    const base = { number: step.number, name: text.step(step.key), kind: step.state }
    const signer = step.mark?.by.name ?? step.stale.at(-1)?.signature?.signer.name
    switch (step.state) {
      case 'recorded':
      case 'signed':
      case 'signedOnPaper':
        return {
          ...base,
          signer,
          note: doneNote(step, file),
          time: step.mark ? text.moment(step.mark.at) : undefined,
        }
      case 'stale':
        return { ...base, signer, note: staleNote(step), shortNote: t('spine.staleShort') }
      case 'current':
        return { ...base, note: whoOf(step), time: waited(step.since) }
      case 'openAllowed':
        return {
          ...base,
          kind: step.number === current ? 'current' : step.state,
          note: t('spine.owed'),
          time: waited(step.since),
          shortNote: t('spine.owed'),
        }
      case 'blocked': {
        const count = held?.step === step ? held.blockers.length : step.open.length
        return { ...base, note: t('spine.blocked', { count }), shortNote: t('spine.blockedShort', { count }) }
      }
      case 'notApplicable':
        return { ...base, note: step.skipped ? text.skipped(step.skipped) : undefined }
      case 'toCome':
        return base
    }
  })

  function doneNote(step: Step, { form, policy, memo, papers }: OrderFile): string | undefined {
    if (step.key === 'intake') return text.channel(memo.channel)
    if (step.key === 'completeness') {
      const rows = completeness(form, policy)
      return `${rows.filter((row) => row.state === 'there').length}/${rows.length}`
    }
    if (step.key === 'answer' && memo.answeredAt !== null && memo.promisedUntil !== null) {
      const early = minutesBetween(memo.answeredAt, memo.promisedUntil)
      const hours = Math.floor(Math.abs(early) / HOUR)
      const tone = early < 0 ? 'late' : 'early'
      return hours > 0
        ? t(`spine.${tone}Hours`, { count: hours })
        : t(`spine.${tone}Minutes`, { count: Math.abs(early) })
    }
    if (step.key === 'production') {
      const answered = new Set(
        papers.flatMap((paper) => (paper.kind === 'productionAnswer' ? [paper.body.lineId] : [])),
      )
      return answered.size > 0 ? t('spine.lines', { count: answered.size }) : undefined
    }
    return undefined
  }
}
