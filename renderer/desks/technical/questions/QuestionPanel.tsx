import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { MovedNote } from '#renderer/order-file/steps/confirm/MovedNote.tsx'
import { AnswerFields } from '#renderer/order-file/steps/confirm/technical/AnswerFields.tsx'
import { AnswerSign } from '#renderer/order-file/steps/confirm/technical/AnswerSign.tsx'
import { LineFacts } from '#renderer/order-file/steps/confirm/technical/LineFacts.tsx'
import { MaterialTable } from '#renderer/order-file/steps/confirm/technical/MaterialTable.tsx'
import { ProofingOffer } from '#renderer/order-file/steps/confirm/technical/ProofingOffer.tsx'
import { RequestDialog } from '#renderer/order-file/steps/confirm/technical/RequestDialog.tsx'
import { VERDICTS } from '#renderer/order-file/steps/confirm/technical/typed-answer.ts'
import { useQuestions } from '#renderer/order-file/steps/confirm/technical/use-questions.ts'
import { wantedOf } from '#renderer/order-file/steps/confirm/technical/wanted.ts'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Column } from '#renderer/ui/Columns.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { ViewTabs } from '#renderer/ui/ViewTabs.tsx'
import type { MaterialCover } from '#shared/rules/materials.ts'

/** The question, with all that is known of it, and beside it the answer: line by line, signed together. */
export function QuestionPanel() {
  const { file, openStep, say } = useOrder()
  const { t } = useTranslation('technical')
  const { may } = useSession()
  const { facts, questions, error, onType, save } = useQuestions()
  const [shown, setShown] = useState<string | null>(null)
  const [lacking, setLacking] = useState<MaterialCover | null>(null)
  const current = questions.find((one) => one.line.id === shown) ?? questions[0]
  const walk = (step: number) => {
    const at = current ? questions.indexOf(current) : 0
    setShown(questions[(at + step + questions.length) % Math.max(1, questions.length)]?.line.id ?? null)
  }
  const firstLack = current?.covers.find((cover) => cover.toAsk > 0)
  const hasLines = questions.length > 1
  useKeys([
    ...VERDICTS.map((verdict, index) => ({
      keys: String(index + 1),
      label: t('keys.verdict'),
      cap: '1–5',
      strip: index === 0,
      run: () => {
        const isOffered = verdict !== 'oldFormula' || current?.choices.some((one) => one.isOld)
        if (current && isOffered) onType(current.line.id, { verdict, formula: '', materialDate: '' })
      },
    })),
    {
      keys: 'P',
      label: t('keys.purchase'),
      enabled: firstLack !== undefined && may('technical', 'requestPurchase'),
      run: () => firstLack && setLacking(firstLack),
    },
    {
      keys: 'ArrowLeft',
      label: t('keys.line'),
      cap: '← →',
      strip: false,
      enabled: hasLines,
      run: () => walk(-1),
    },
    { keys: 'ArrowRight', label: t('keys.line'), cap: '← →', enabled: hasLines, run: () => walk(1) },
    { keys: 'O', label: t('keys.open'), run: () => openStep(5) },
  ])
  const wanted = facts && lacking && wantedOf(lacking, facts, file)
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
          {facts && current && (
            <>
              <MovedNote moved={current.moved} />
              <MaterialTable
                covers={current.covers}
                materials={facts.materials}
                today={facts.today}
                onRequest={setLacking}
              />
              <h3 className={css.head}>{t('question.asked')}</h3>
              <ProofingOffer lineId={current.line.id} />
              <LineFacts question={current} materials={facts.materials} />
            </>
          )}
          {facts && !current && <EmptyState sentence={t('question.nothingOpen')} />}
        </Sheet>
      </Column>
      <Column>
        <Sheet grow edge="accent" title={t('answer.title')} label={t('answer.title')}>
          {facts && current && (
            <FormBody action="answerTechnical">
              <AnswerFields
                key={current.line.id}
                question={current}
                today={facts.today}
                onType={(patch) => onType(current.line.id, patch)}
              />
              {hasLines && (
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
          )}
        </Sheet>
      </Column>
      {wanted && facts && (
        <RequestDialog
          wanted={wanted}
          today={facts.today}
          onClose={() => setLacking(null)}
          onSaved={(number) => say(t('purchase.requested', { number }))}
        />
      )}
    </>
  )
}
