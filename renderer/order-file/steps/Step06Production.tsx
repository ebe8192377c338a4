import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { lineProgress, productionAnswerOf } from '#shared/rules/lines.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { type Part, Parts } from '../forms/Parts.tsx'
import { AllocateStock } from './confirm/AllocateStock.tsx'
import { ProductionAnswer } from './confirm/ProductionAnswer.tsx'

/** Step 6: what comes from stock, and production's own dates for the rest, line by line (R6). */
export function Step06Production() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const done = useDone()
  const madeToOrder = file.policy.types[file.form.orderType].madeToOrder
  const parts = lineProgress(file).flatMap((progress, index): Part[] => {
    const { lineId, toProduce } = progress
    const line = file.form.lines[index]
    if (!line) return []
    const names = { line: index + 1, product: line.productNumber }
    const available = file.stock.find((one) => one.lineId === lineId)?.available ?? 0
    const answer = productionAnswerOf(file, lineId)
    const allocated = papersOf(file.papers, 'stockAllocation').findLast(({ body }) => body.lineId === lineId)
    const covered = toProduce === 0
    const stock: Part = {
      key: `stock${lineId}`,
      title: t('stock.title', names),
      action: 'allocateStock',
      optional: madeToOrder && !covered,
      done: covered ? done(allocated, text.quantity(progress.fromStock)) : undefined,
      note: t('stock.note', { available: text.quantity(available), unit: line.unit }),
      content: <AllocateStock progress={progress} line={line} />,
    }
    const production: Part = {
      key: lineId,
      title: t('production.title', names),
      action: 'answerProduction',
      done: done(answer, answer ? t('production.scheduledOn', { date: text.day(answer.body.scheduledDate) }) : ''),
      seal: sealOf(answer),
      note: t('production.toMake', { quantity: text.quantity(toProduce), unit: line.unit }),
      content: <ProductionAnswer progress={progress} line={line} />,
    }
    const withStock = available > 0 || progress.fromStock > 0 || !madeToOrder
    return [...(withStock ? [stock] : []), ...(madeToOrder && !covered ? [production] : [])]
  })
  return <Parts parts={parts} />
}
