import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import type { Paper } from '#shared/rules/papers.ts'
import { useLineText } from './line-text.ts'

const arrow = (from: string, to: string): string => (to === '' ? from : `${from} → ${to}`)

/** One paper of a log in words: between whom, and what came of it. */
export function useEntryText(): (paper: Paper) => { who: string; said: string } {
  const { t } = useTranslation('orderFile')
  const text = useText()
  const lineText = useLineText()
  const said = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('　')
  return (paper) => {
    const by = paper.by.name
    switch (paper.kind) {
      case 'answer':
        return { who: by, said: paper.body.said }
      case 'chase':
        return { who: arrow(by, paper.body.spokenTo), said: paper.body.said }
      case 'sending':
        return {
          who: arrow(by, paper.body.faxNumber),
          said: said(
            t('sending.pagesOf', { count: paper.body.pages }),
            t(`sending.result.${paper.body.result}`),
            paper.body.remark,
          ),
        }
      case 'sendingReceipt':
        return {
          who: arrow(by, paper.body.confirmedBy),
          said: t(paper.body.legible ? 'receipt.isLegible' : 'receipt.isNot'),
        }
      case 'arrivalCall':
        return {
          who: arrow(by, paper.body.spokenTo),
          said: said(t(`arrival.outcome.${paper.body.outcome}`), paper.body.remark),
        }
      case 'arrivalReceipt':
        return { who: arrow(by, paper.body.signer), said: said(text.day(paper.body.receivedOn), paper.body.remark) }
      case 'satisfaction':
        return { who: by, said: said(t(`satisfaction.grade.${paper.body.grade}`), paper.body.remark) }
      case 'supervisionCheck':
        return { who: by, said: said(t(paper.body.ok ? 'tips.good' : 'tips.bad'), paper.body.finding) }
      case 'abnormality':
        return { who: by, said: paper.body.what }
      case 'abnormalityEntry':
        return { who: by, said: said(t(`abnormality.stage.${paper.body.stage}`), paper.body.text) }
      case 'dailyReport':
        return {
          who: by,
          said: said(
            lineText(paper.body.lineId),
            paper.body.stage,
            t('daily.goodOf', { good: text.quantity(paper.body.good), scrap: text.quantity(paper.body.scrap) }),
            paper.body.remark,
          ),
        }
      case 'priceClearance':
        return { who: by, said: said(text.role(paper.body.tier), text.price(paper.body.unitPrice), paper.body.note) }
      case 'creditClearance':
        return { who: by, said: said(text.money(paper.body.exposure), paper.body.reason) }
      case 'contractDecision':
        return { who: by, said: said(text.paymentTerms(paper.body.payment), paper.body.reason) }
      case 'review':
        return {
          who: by,
          said: said(t(paper.body.verdict === 'approved' ? 'review.approve' : 'review.sendBack'), paper.body.reason),
        }
      case 'technicalAnswer':
        return {
          who: by,
          said: said(
            t(`technical.verdict.${paper.body.verdict}`),
            paper.body.reason,
            paper.body.suggestion && t('technical.suggests', { suggestion: paper.body.suggestion }),
          ),
        }
      case 'proofingOrder':
        return { who: by, said: paper.body.number }
      case 'proofingOrigin':
        return { who: by, said: said(paper.body.orderNumber, paper.body.reason) }
      case 'productionAnswer':
        return { who: by, said: t('production.scheduledOn', { date: text.day(paper.body.scheduledDate) }) }
      case 'proofreading':
        return { who: by, said: t('entry.proofread', { count: paper.body.ticks.length }) }
      case 'signBackCheck':
        return { who: by, said: checksText(paper.body.checks, paper.body.note) }
      case 'sheet':
      case 'productionOrder':
      case 'deliveryNotice':
      case 'balanceNotice':
      case 'dispatchNotice':
        return { who: by, said: paper.body.number }
      case 'warehousing':
        return { who: by, said: batchesText(paper.body.batches) }
      case 'dispatch':
        return { who: by, said: said(paper.body.carrier, batchesText(paper.body.batches)) }
      case 'paymentReview':
        return {
          who: by,
          said: said(
            t(paper.body.verdict === 'agreed' ? 'payment.agreed' : 'payment.refuse'),
            text.money(paper.body.received),
            paper.body.reason,
          ),
        }
      case 'serviceInspection':
        return { who: by, said: verdictText(Object.values(paper.body.checks).every(Boolean), paper.body.remark) }
      case 'qualityInspection':
        return {
          who: by,
          said: verdictText(
            paper.body.items.every((item) => item.ok),
            paper.body.remark,
          ),
        }
      case 'afterSalesCase':
        return { who: by, said: said(t(`case.cause.${paper.body.cause}`), paper.body.remark) }
      case 'afterSalesClosed':
        return { who: by, said: paper.body.outcome }
      case 'changeOrder':
      case 'cancellationRequest':
      case 'cancellationWithdrawal':
      case 'emergencyRelease':
        return { who: by, said: paper.body.reason }
      case 'cancellationRefusal':
        return { who: by, said: said(text.role(paper.body.tier), paper.body.reason) }
      case 'handOver':
        return { who: arrow(paper.body.from.name, paper.body.to.name), said: paper.body.reason }
      default:
        return { who: by, said: '' }
    }
  }

  function checksText(checks: Readonly<Record<string, boolean>>, note: string): string {
    const refused = Object.keys(checks).filter((name) => checks[name] === false)
    if (refused.length === 0) return t('entry.allYes')
    return said(
      t('entry.no', { checks: refused.map((name) => t(`signBack.check.${name}`)).join(t('list.comma')) }),
      note,
    )
  }

  function verdictText(isPassed: boolean, remark: string): string {
    return said(t(isPassed ? 'inspection.passed' : 'inspection.rejected'), remark)
  }

  function batchesText(batches: PaperBodies['dispatch']['batches']): string {
    return batches.map((one) => `${one.batchNumber} ${text.quantity(one.quantity)}`).join(t('list.comma'))
  }
}
