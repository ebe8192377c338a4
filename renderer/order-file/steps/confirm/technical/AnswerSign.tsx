import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import type { Save } from '#renderer/order-file/data/use-save.ts'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import type { SignInput } from '#shared/contract/base.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { answerOf, type LineQuestion, missingOf } from './line-questions.ts'
import { isRefusal } from './typed-answer.ts'

type Props = { readonly questions: readonly LineQuestion[]; readonly today: CivilDate; readonly save: Save }

/** Where technical signs: each line is a paper of its own, signed one after the other with the PIN typed once (R5.1). */
export function AnswerSign({ questions, today, save }: Props) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('technical')
  const text = useText()
  const asked = questions.filter((one) => !one.typed.isLeftOut)
  const lacking = asked.find((one) => missingOf(one, today) !== null)
  const what = lacking && missingOf(lacking, today)
  const locked =
    what && lacking
      ? t('sign.lacking', { line: lacking.position, what: t(`missing.${what.code}`, what.params) })
      : asked.length === 0
        ? t('sign.nothing')
        : undefined
  const statement = asked
    .map(({ position, line, toProduce, typed, chosen }) =>
      t(
        isRefusal(typed.verdict) || typed.materialDate === '' ? 'sign.lineNo' : chosen ? 'sign.line' : 'sign.lineOpen',
        {
          line: position,
          product: line.productNumber,
          quantity: `${text.quantity(toProduce)} ${line.unit}`,
          verdict: t(`verdict.${typed.verdict}`),
          formula: chosen ? t('version', chosen) : '',
          date: text.day(typed.materialDate),
        },
      ),
    )
    .join(t('sign.semicolon'))
  // A key of each line's own: where an answer got lost, those that are asked again are fewer, but none is another.
  const sign = async (key: string, version: number, signOff: SignInput) => {
    const onOrder = { orderId: file.order.id, version }
    for (const question of asked) {
      const answer = answerOf(question, today)
      if (!answer) continue
      await call.technical.answerTechnical({
        ...onOrder,
        key: `${key}-${question.position}`,
        body: answer.body,
        sign: signOff,
      })
      if (answer.proofing === null) continue
      const { position: line } = question
      const special = t('proofing.special', { number: file.order.number, line, reason: question.typed.reason })
      const body = { lineId: question.line.id, quantity: answer.proofing, special }
      await call.technical.makeProofing({ ...onOrder, key: `${key}-p${question.position}`, body })
    }
  }
  return (
    <SignFoot
      action="answerTechnical"
      label={t('sign.action')}
      statement={t('sign.statement', { number: file.order.number, lines: statement })}
      consequence={t('sign.consequence')}
      save={save}
      missing={locked}
      onSign={(signOff) => void save.run(({ key, version }) => sign(key, version, signOff))}
    />
  )
}
