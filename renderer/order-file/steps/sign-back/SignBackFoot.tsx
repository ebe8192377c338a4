import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { SignBackCheck } from './use-sign-back-check.ts'
import { WhomToAsk } from './WhomToAsk.tsx'

type Props = { readonly asked: SignBackCheck; readonly receivedOn: CivilDate; readonly onAttach: () => void }

/** Where the check is signed; once it is, and did not pass, the ways back to the customer (R9.1). */
export function SignBackFoot({ asked, receivedOn, onAttach }: Props) {
  const { file, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { refused, isSigned, note, save, missing } = asked
  const isRefused = refused.length > 0
  const checks = refused.map((name) => t(`signBack.check.${name}`)).join(t('list.comma'))
  const { number, revision } = file.order
  return (
    <>
      {!isSigned && (
        <SignFoot
          action="checkSignBack"
          label={t(isRefused ? 'signBack.signNo' : 'signBack.sign')}
          statement={
            isRefused ? t('signBack.statementNo', { checks, note }) : t('signBack.statement', { number, revision })
          }
          consequence={isRefused ? undefined : t('signBack.consequence', { day: text.day(receivedOn) })}
          save={save}
          missing={missing}
          onSign={asked.sign}
        />
      )}
      <div className={css.foot}>
        {isSigned && (
          <ActionButton kind="primary" keyHint="F9" onClick={() => openDialog('chase')}>
            {t('signBack.askAgain')}
          </ActionButton>
        )}
        <ActionButton onClick={onAttach}>{t('signBack.attachNew')}</ActionButton>
        {isRefused && <WhomToAsk />}
        {isSigned && (
          <ActionButton locked={t('signBack.short', { count: refused.length })}>{t('signBack.sign')}</ActionButton>
        )}
      </div>
    </>
  )
}
