import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { LackRequest } from '#renderer/order-file/steps/confirm/technical/LackRequest.tsx'
import { useQuestions } from '#renderer/order-file/steps/confirm/technical/use-questions.ts'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Column } from '#renderer/ui/Columns.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import type { MaterialCover } from '#shared/rules/materials.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { QuestionSheet } from './QuestionSheet.tsx'
import { useQuestionKeys } from './use-question-keys.ts'

/** The question, with all that is known of it, and beside it the answer: line by line, signed together. */
export function QuestionPanel() {
  const { file, openStep } = useOrder()
  const { t } = useTranslation('technical')
  const { may } = useSession()
  const { facts, questions, error, onType, save } = useQuestions()
  const [shown, setShown] = useState<string | null>(null)
  const [lacking, setLacking] = useState<MaterialCover | null>(null)
  const current = questions.find((one) => one.line.id === shown) ?? questions[0]
  const hasLines = questions.length > 1
  const walk = (step: number) => {
    const at = current ? questions.indexOf(current) : 0
    setShown(questions[(at + step + questions.length) % questions.length]?.line.id ?? null)
  }
  const firstLack = current?.covers.find((cover) => cover.toAsk > 0)
  const mayAsk = firstLack !== undefined && may('technical', 'requestPurchase')
  useQuestionKeys({
    current,
    onType,
    walk: hasLines ? walk : undefined,
    ask: mayAsk ? () => setLacking(firstLack) : undefined,
  })
  const title = (
    <span className={css.order}>
      <button type="button" onClick={() => openStep(5)}>
        {file.order.number}
      </button>
      <span className={css.name}>{file.customer.name}</span> <ClassBox value={file.customer.class} />
    </span>
  )
  return (
    <>
      <Column>
        <Sheet grow title={title} label={t('question.title')} aside={t('question.lines', { count: questions.length })}>
          <RefusalBar error={error} />
          {hasLines && (
            <div className={css.lines}>
              <ViewTabs
                label={t('question.title')}
                tabs={questions.map(({ line, position }) => ({
                  key: line.id,
                  label: t('question.line', { line: position, product: line.productNumber }),
                }))}
                active={current?.line.id ?? ''}
                onPick={setShown}
              />
            </div>
          )}
          {facts && current && <QuestionSheet current={current} facts={facts} onRequest={setLacking} />}
          {facts && !current && <EmptyState sentence={t('question.nothingOpen')} />}
        </Sheet>
      </Column>
      <Column>
        <Sheet grow edge="accent" title={t('answer.title')} label={t('answer.title')}>
          {facts && current && (
            <AnswerSheet questions={questions} current={current} facts={facts} onType={onType} save={save} />
          )}
        </Sheet>
      </Column>
      {facts && <LackRequest lacking={lacking} facts={facts} onClose={() => setLacking(null)} />}
    </>
  )
}
