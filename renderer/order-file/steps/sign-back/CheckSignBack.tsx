import { FileView } from '#renderer/order-file/forms/FileView.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import type { PaperOf } from '#shared/rules/papers.ts'
import { CompareSheet } from './compare/CompareSheet.tsx'
import { SignBackFoot } from './SignBackFoot.tsx'
import { SignBackQuestions } from './SignBackQuestions.tsx'
import { useSignBackCheck } from './use-sign-back-check.ts'

type Props = {
  signBack: PaperOf<'signBack'>
  /** The check that was signed of this very sheet, whatever it found. */
  check: PaperOf<'signBackCheck'> | null
  isPassed: boolean
  onAttach: () => void
}

/** The returned sheet beside its four questions; any 'no' keeps the step open and goes back to the customer (R9.1). */
export function CheckSignBack({ signBack, check, isPassed, onAttach }: Props) {
  const asked = useSignBackCheck(signBack, check)
  return (
    <FormBody action="checkSignBack">
      <div className={css.twoColumns}>
        <div>
          <FileView file={signBack.body.fileId} />
          <CompareSheet signBack={signBack} />
        </div>
        <div>
          <SignBackQuestions asked={asked} />
          {!isPassed && <SignBackFoot asked={asked} receivedOn={signBack.body.receivedOn} onAttach={onAttach} />}
        </div>
      </div>
    </FormBody>
  )
}
