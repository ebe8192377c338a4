import { useTranslation } from 'react-i18next'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { CheckRow } from '#renderer/ui/CheckRow.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { signerOf } from '#shared/rules/contact.ts'
import { SIGN_BACK_CHECKS } from '#shared/rules/steps/08-09-sign-back.ts'
import type { CheckName, SignBackCheck } from './use-sign-back-check.ts'

/** The four questions, each with what the order says about it; behind a 'no', what is wrong and what comes next (R9.1). */
export function SignBackQuestions({ asked }: { asked: SignBackCheck }) {
  const { t } = useTranslation('orderFile')
  const detailOf = useDetail(asked)
  const { answers, refused } = asked
  return (
    <>
      {SIGN_BACK_CHECKS.map((name, index) => (
        <CheckRow
          key={name}
          number={index + 1}
          title={t(`signBack.check.${name}`)}
          detail={detailOf(name)}
          value={answers[name]}
          onChange={(value) => asked.answer(name, value)}
        />
      ))}
      {refused.length > 0 && (
        <>
          <p className={css.warn}>
            <span className={css.late}>
              <Icon name="warning" size={16} />
            </span>
            <span>
              <b>{t('signBack.notThrough', { count: refused.length })}</b>
              {t('signBack.whatNext')}
            </span>
          </p>
          {!asked.isSigned && <TextField label={t('signBack.note')} value={asked.note} onChange={asked.write} />}
        </>
      )}
    </>
  )
}

function useDetail({ answers, note, refused }: SignBackCheck): (name: CheckName) => string {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  return (name) => {
    if (answers[name] === false && note !== '' && refused.length === 1) return note
    if (name === 'signer') return t('signBack.signerShouldBe', { signer: signerOf(file) })
    if (name === 'seal') return t('signBack.sealShouldBe', { customer: file.customer.name })
    if (name === 'understood') return file.form.terms.special || t('signBack.noSpecial')
    return t('signBack.unalteredMeans')
  }
}
