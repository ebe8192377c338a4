import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { PrintDocument } from '#renderer/print/models.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { productionOrderOf } from '#shared/rules/steps/10-11-production-order.ts'
import { BRIEFING_ITEMS } from '#shared/rules/ticks.ts'
import { useOrder } from '../data/order-view.ts'
import { saidOf } from '../steps/said-of.ts'
import { balanceNoticeModel } from './balance-notice.ts'
import { confirmationModel } from './confirmation.ts'
import { deliveryNoticeModel } from './delivery-notice.ts'
import { dispatchNoticeModel } from './dispatch-notice.ts'
import { memoModel } from './memo.ts'
import type { PaperOffice } from './office.ts'
import { productionModel } from './production.ts'
import { productionSlipModel, technicalSlipModel } from './slips.ts'

/** A paper with the name under which its copies are counted, and the step to which it belongs. */
export type PrintablePaper = {
  readonly counted:
    | 'technicalSlip'
    | 'productionSlip'
    | 'sheet'
    | 'productionCopy'
    | 'deliveryNotice'
    | 'memo'
    | 'balanceNotice'
    | 'dispatchNotice'
  readonly subjectId: string
  readonly step: number
  readonly paper: PrintDocument
}

/** Everything of this order that can be printed now, from the papers that hold today. */
export function usePapers(): { readonly papers: readonly PrintablePaper[]; readonly isLoaded: boolean } {
  const { answer, file } = useOrder()
  const { q } = useDesk()
  const { company, may } = useSession()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const named = papersOf(file.papers, 'technicalAnswer').flatMap(({ body }) => body.formulaId ?? [])
  const formulas = useQuery({
    ...q.technical.formulaNumbers.queryOptions({ input: { ids: [...new Set(named)] } }),
    enabled: named.length > 0,
  })
  const memo = useQuery({
    ...q.intake.memo.queryOptions({ input: { id: file.memo.id } }),
    enabled: may('intake', 'memo'),
  })
  const office: PaperOffice = { company, now: file.now, timeZone: file.policy.timeZone }
  const papers: PrintablePaper[] = []

  const formulaName = (id: string) => formulas.data?.find((one) => one.id === id)?.number ?? ''
  const technical = technicalSlipModel(answer, office, formulaName)
  if (technical) {
    const paper = { kind: 'technicalSlip' as const, model: technical }
    papers.push({ counted: 'technicalSlip', subjectId: technical.code ?? file.order.id, step: 5, paper })
  }
  const slip = productionSlipModel(answer, office)
  if (slip) {
    const paper = { kind: 'productionSlip' as const, model: slip }
    papers.push({ counted: 'productionSlip', subjectId: slip.code ?? file.order.id, step: 6, paper })
  }
  const sheet = currentSheet(file)
  if (sheet) {
    const model = confirmationModel(answer, sheet, office)
    papers.push({ counted: 'sheet', subjectId: sheet.id, step: 9, paper: { kind: 'confirmation', model } })
  }
  const production = productionModel(answer, office, formulaName)
  if (production) {
    const subjectId = productionOrderOf(file).order?.id ?? file.order.id
    papers.push({ counted: 'productionCopy', subjectId, step: 12, paper: { kind: 'production', model: production } })
  }
  const balance = latest(file.papers, 'balanceNotice')
  if (balance) {
    const model = balanceNoticeModel(answer, balance, office)
    papers.push({ counted: 'balanceNotice', subjectId: balance.id, step: 13, paper: { kind: 'balanceNotice', model } })
  }
  const notice = latest(file.papers, 'deliveryNotice')
  if (notice) {
    const model = deliveryNoticeModel(answer, notice, office, {
      rechecked: (item) => t(`delivery.recheck.${item}`),
      briefing: BRIEFING_ITEMS.map((item) => t(`briefing.item.${item}`)),
      freight: (by) => t(`dispatch.freights.${by}`),
    })
    papers.push({ counted: 'deliveryNotice', subjectId: notice.id, step: 15, paper: { kind: 'deliveryNotice', model } })
  }
  const told = latest(file.papers, 'dispatchNotice')
  const dispatch = papersOf(file.papers, 'dispatch').find((one) => one.id === told?.body.dispatchId)
  if (told && dispatch) {
    const model = dispatchNoticeModel(answer, told, dispatch, office, t(`dispatch.freights.${dispatch.body.freight}`))
    papers.push({ counted: 'dispatchNotice', subjectId: told.id, step: 18, paper: { kind: 'dispatchNotice', model } })
  }
  if (memo.data) {
    const model = memoModel(answer, memo.data, office, {
      channel: text.channel,
      item: text.item,
      said: (item) => saidOf(file, item),
    })
    papers.push({ counted: 'memo', subjectId: memo.data.id, step: 3, paper: { kind: 'memo', model } })
  }
  return { papers, isLoaded: !formulas.isLoading && !memo.isLoading }
}
