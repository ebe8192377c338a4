import { useTranslation } from 'react-i18next'
import { linesToProduce, technicalAnswerOf } from '#shared/rules/lines.ts'
import { noProductionReason } from '#shared/rules/steps/05-06-confirmation.ts'
import { lineNumber } from '../data/format.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { NotApplicable } from '../forms/NotApplicable.tsx'
import { Parts } from '../forms/Parts.tsx'
import { TechnicalAnswer } from './confirm/TechnicalAnswer.tsx'

/** Step 5: technical answers in writing, line by line, for everything that must be made (R5). */
export function Step05Technical() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const skipped = noProductionReason(file)
  if (skipped) return <NotApplicable reason={skipped} />
  return (
    <Parts
      parts={linesToProduce(file).map(({ lineId }) => {
        const answer = technicalAnswerOf(file, lineId)
        const line = file.form.lines.find((one) => one.id === lineId)
        return {
          key: lineId,
          title: t('line.title', { line: lineNumber(file, lineId), product: line?.productNumber ?? '' }),
          action: 'answerTechnical' as const,
          note: line?.specification,
          done: done(answer, answer ? t(`technical.verdict.${answer.body.verdict}`) : ''),
          seal: sealOf(answer),
          content: <TechnicalAnswer lineId={lineId} />,
        }
      })}
    />
  )
}
