import { useTranslation } from 'react-i18next'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { openCases } from '#shared/rules/steps/16-18-arrival.ts'
import { useOrder } from '../data/order-view.ts'
import { useDone } from '../data/paper-mark.ts'
import { NotYet } from '../forms/NotYet.tsx'
import { type Part, Parts } from '../forms/Parts.tsx'
import { CloseCase } from './arrival/CloseCase.tsx'
import { OpenCase } from './arrival/OpenCase.tsx'
import { RecordReceipt } from './arrival/RecordReceipt.tsx'
import { Satisfaction } from './arrival/Satisfaction.tsx'

/** Step 18: the signed receipts, satisfaction, after-sales cases; then the file closes by itself (R18). */
export function Step18Receipt() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const dispatches = papersOf(file.papers, 'dispatch')
  if (dispatches.length === 0) return <NotYet action="recordReceipt" />
  const open = new Set(openCases(file).map((one) => one.id))
  const satisfaction = latest(file.papers, 'satisfaction')
  const receipts = dispatches.map((dispatch, index): Part => {
    const receipt = papersOf(file.papers, 'arrivalReceipt').findLast(({ body }) => body.dispatchId === dispatch.id)
    return {
      key: dispatch.id,
      title: t('signed.title', { nth: dispatches.length > 1 ? t('dispatch.nth', { number: index + 1 }) : '' }),
      action: 'recordReceipt',
      done: done(receipt, receipt?.body.signer),
      content: <RecordReceipt dispatch={dispatch} receipt={receipt ?? null} />,
    }
  })
  const cases = papersOf(file.papers, 'afterSalesCase').map((one): Part => {
    const closed = papersOf(file.papers, 'afterSalesClosed').find(({ body }) => body.caseId === one.id)
    return {
      key: one.id,
      title: t('case.title', { cause: t(`case.cause.${one.body.cause}`) }),
      action: 'closeCase',
      done: open.has(one.id) ? undefined : done(closed),
      note: one.body.remark,
      content: <CloseCase opened={one} closed={closed ?? null} />,
    }
  })
  return (
    <Parts
      parts={[
        ...receipts,
        {
          key: 'satisfaction',
          title: t('satisfaction.title'),
          action: 'recordSatisfaction',
          done: done(satisfaction, satisfaction ? t(`satisfaction.grade.${satisfaction.body.grade}`) : ''),
          content: <Satisfaction />,
        },
        ...cases,
        { key: 'case', title: t('case.open'), action: 'openCase', optional: true, content: <OpenCase /> },
      ]}
    />
  )
}
