import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { latest } from '#shared/rules/papers.ts'
import { postponementSum } from '#shared/rules/postponement-sum.ts'
import { signBackCheckOf } from '#shared/rules/steps/08-09-sign-back.ts'
import { useOrder } from '../data/order-view.ts'
import css from '../forms/forms.module.css'
import { AttachSignBack } from './sign-back/AttachSignBack.tsx'
import { CheckSignBack } from './sign-back/CheckSignBack.tsx'
import { PostponementSum } from './sign-back/PostponementSum.tsx'
import { WhomToAsk } from './sign-back/WhomToAsk.tsx'

/** Step 9: the customer's signed sheet beside its four checks; while there is none, the way to get it (R9.1). */
export function Step09SignBack() {
  const { file, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const [attaching, setAttaching] = useState(false)
  const attached = latest(file.papers, 'signBack')
  const check = signBackCheckOf(file)
  const sum = postponementSum(file)
  const isPassed =
    check !== null && check.body.signBackId === attached?.id && Object.values(check.body.checks).every(Boolean)
  if (attached && !attaching) {
    return (
      <>
        <CheckSignBack
          key={attached.id}
          signBack={attached}
          check={check?.body.signBackId === attached.id ? check : null}
          isPassed={isPassed}
          onAttach={() => setAttaching(true)}
        />
        {sum && <PostponementSum sum={sum} />}
      </>
    )
  }
  return (
    <>
      <AttachSignBack onAttached={() => setAttaching(false)} />
      <div className={css.foot}>
        <ActionButton keyHint="F9" onClick={() => openDialog('chase')}>
          {t('chase.open')}
        </ActionButton>
        <WhomToAsk />
        {attaching && (
          <ActionButton kind="link" onClick={() => setAttaching(false)}>
            {t('signBack.backToCheck')}
          </ActionButton>
        )}
      </div>
      {sum && <PostponementSum sum={sum} />}
    </>
  )
}
