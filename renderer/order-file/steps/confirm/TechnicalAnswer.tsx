import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { technicalAnswerOf } from '#shared/rules/lines.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { AskedLine } from './technical/AskedLine.tsx'

/** One line's written technical answer: producible or not, by which formula, material there from when (R5.1–R5.4). */
export function TechnicalAnswer({ lineId }: { lineId: string }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  return technicalAnswerOf(file, lineId) ? (
    <FormBody action="answerTechnical">
      <Answered lineId={lineId} />
    </FormBody>
  ) : (
    <FormBody action="answerTechnical" needs={t('technical.needs')}>
      <AskedLine lineId={lineId} />
    </FormBody>
  )
}

/** What technical wrote; where the office's rule did, on which batch it stands. */
function Answered({ lineId }: { lineId: string }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const line = file.form.lines.find((one) => one.id === lineId)
  const body = technicalAnswerOf(file, lineId)?.body
  if (!line || !body) return null
  return (
    <Facts
      rows={[
        [t('technical.product'), `${line.productNumber} ${line.productName} ${specificationOf(line)}`],
        [t('technical.quantity'), `${text.quantity(line.quantity)} ${line.unit}`],
        [text.item('special'), file.form.terms.special],
        [t('technical.lastVerdict'), t(`technical.verdict.${body.verdict}`)],
        [t('technical.materialDate'), body.materialDate ? text.day(body.materialDate) : ''],
        [t('technical.byRule'), body.byRule ? t('technical.wasByRule', { batch: body.reason }) : ''],
        [t('technical.reason'), body.byRule ? '' : body.reason],
      ]}
    />
  )
}
