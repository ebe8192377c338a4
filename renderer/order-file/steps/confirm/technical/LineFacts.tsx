import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import type { QuestionFacts } from '#shared/contract/technical-desk.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import type { LineQuestion } from './line-questions.ts'
import css from './Technical.module.css'

type Props = { readonly question: LineQuestion; readonly materials: QuestionFacts['materials'] }

/** R5.1 what is asked, what was made like it before, and what the chosen formula says. */
export function LineFacts({ question, materials }: Props) {
  const { file } = useOrder()
  const { t } = useTranslation('technical')
  const text = useText()
  const { line, toProduce, repeats, chosen, choices } = question
  const last = freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === line.id)
  const parts = chosen?.materials.map(({ materialId, perUnit }) => {
    const material = materials.find((one) => one.id === materialId)
    return `${material?.name ?? ''} ${text.quantity(perUnit)}`
  })
  return (
    <>
      <Facts
        rows={[
          [t('facts.product'), `${line.productNumber} ${line.productName} ${specificationOf(line)}`],
          [t('facts.quantity'), `${text.quantity(toProduce)} ${line.unit}`],
          [t('facts.requested'), line.requestedDate ? text.day(line.requestedDate) : ''],
          [t('facts.special'), [file.form.terms.special, line.note].filter((one) => one !== '').join('　')],
          [
            t('facts.repeat'),
            repeats
              ? t('facts.isRepeat', { batch: repeats.batchNumber, date: text.day(repeats.madeOn) })
              : t('facts.isFirst'),
          ],
          [t('facts.lastAnswer'), last ? `${t(`verdict.${last.body.verdict}`)}　${last.body.reason}` : ''],
          [
            t('facts.formula'),
            chosen ? `${t('version', chosen)}　${chosen.process}` : choices.length === 0 ? t('facts.noFormula') : '',
          ],
          [t('facts.parts', { unit: line.unit }), parts?.join(t('comma'))],
          [t('facts.versionNote'), chosen?.note],
        ]}
      />
      <EarlierBatches question={question} />
    </>
  )
}

function EarlierBatches({ question: { earlier } }: { readonly question: LineQuestion }) {
  const { t } = useTranslation('technical')
  const text = useText()
  const navigate = useNavigate()
  if (earlier.length === 0) return null
  return (
    <>
      <h3 className={css.head}>{t('earlier.title')}</h3>
      <ul className={css.earlier} aria-label={t('earlier.title')}>
        {earlier.map((one) => (
          <li key={one.batchId}>
            <span>{text.day(one.madeOn)}</span>
            <b>{one.batchNumber}</b>
            <span>
              {one.formulaVersion === null
                ? ''
                : t('version', { number: one.formulaNumber, version: one.formulaVersion })}
            </span>
            <span className={css.quiet}>{one.specification}</span>
            <span>
              {one.orderId !== null && one.orderNumber !== null && (
                <button
                  type="button"
                  className={css.open}
                  onClick={() => void navigate(`/orders/${one.orderId}?step=5`)}
                >
                  {one.orderNumber}
                </button>
              )}{' '}
              {one.customerName}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
