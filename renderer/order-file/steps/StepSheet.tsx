import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '#renderer/app/errors/ErrorBoundary.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { LateTag } from '#renderer/ui/Tag.tsx'
import { postponement } from '#shared/rules/postponement.ts'
import type { Step } from '#shared/rules/steps.ts'
import { useOrder } from '../data/order-view.ts'
import { useArrivedScan } from '../forms/use-scan.ts'
import { ArrivedPaper } from './ArrivedPaper.tsx'
import { STEP_FORMS } from './StepForm.tsx'
import css from './steps.module.css'

/** The step at hand as a form, with its number, what it costs in days, and until when. */
export function StepSheet({ step }: { step: Step }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const Form = STEP_FORMS[step.key]
  const arrived = useArrivedScan()
  // The returned sheet is the form's own matter (AttachSignBack).
  const paper = step.key === 'signBack' ? null : arrived
  const late = step.key === 'signBack' ? (postponement(file)?.days ?? 0) : 0
  const name = text.step(step.key)
  const isDone = step.mark !== null
  return (
    <div className={css.sheet}>
      <Sheet
        edge="accent"
        grow
        label={t('step.label', { number: step.number, name })}
        mark={<span className={css.number}>{step.number}</span>}
        title={
          <span className={css.title}>
            {name}
            {late > 0 && <LateTag>{t('step.postponed', { count: late })}</LateTag>}
          </span>
        }
        aside={
          <>
            {step.mark && <span>{t('step.doneBy', { name: step.mark.by.name, at: text.moment(step.mark.at) })}</span>}
            {!isDone && step.since !== null && <span>{t('step.since', { at: text.moment(step.since) })}</span>}
            {!isDone && step.due !== null && <b className={css[text.left(step.due).tone]}>{text.by(step.due)}</b>}
          </>
        }
      >
        <ErrorBoundary resetKey={`${file.order.id}/${step.number}`}>
          {paper && <ArrivedPaper scan={paper} />}
          <Form key={step.number} />
        </ErrorBoundary>
      </Sheet>
    </div>
  )
}
