import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import css from '#renderer/desks/technical/Technical.module.css'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { AnswerFields } from '#renderer/order-file/steps/confirm/technical/AnswerFields.tsx'
import { AnswerSign } from '#renderer/order-file/steps/confirm/technical/AnswerSign.tsx'
import type { Questions } from '#renderer/order-file/steps/confirm/technical/use-questions.ts'
import type { AtHand } from './at-hand.ts'

type Props = Pick<Questions, 'questions' | 'onType' | 'save'> & AtHand

/** R5.1 the written answer to the line at hand, and one signature for all lines that are not left out. */
export function AnswerSheet({ questions, current, facts, onType, save }: Props) {
  const { t } = useTranslation('technical')
  return (
    <FormBody action="answerTechnical">
      <AnswerFields
        key={current.line.id}
        question={current}
        today={facts.today}
        onType={(patch) => onType(current.line.id, patch)}
      />
      {questions.length > 1 && (
        <p className={css.leave}>
          <Checkbox
            checked={!current.typed.isLeftOut}
            onChange={(event) => onType(current.line.id, { isLeftOut: !event.target.checked })}
          >
            {t('answer.together', { line: current.position })}
          </Checkbox>
        </p>
      )}
      <AnswerSign questions={questions} today={facts.today} save={save} />
    </FormBody>
  )
}
