import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FileView } from '#renderer/order-file/forms/FileView.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { CheckRow } from '#renderer/ui/CheckRow.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { signerOf } from '#shared/rules/contact.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { CompareSheet } from './compare/CompareSheet.tsx'
import { WhomToAsk } from './WhomToAsk.tsx'

const CHECKS = ['signer', 'seal', 'unaltered', 'understood'] as const
type Answers = Partial<Record<(typeof CHECKS)[number], boolean>>

type Props = {
  signBack: PaperOf<'signBack'>
  /** The check that was signed of this very sheet, whatever it found. */
  check: PaperOf<'signBackCheck'> | null
  isPassed: boolean
  onAttach: () => void
}

/** The returned sheet beside its four questions; any 'no' keeps the step open and goes back to the customer (R9.1). */
export function CheckSignBack({ signBack, check, isPassed, onAttach }: Props) {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const [again, setAgain] = useState(false)
  const { form, change, save } = useForm<{ answers: Answers; note: string }>(`signBackCheck/${signBack.id}`, {
    answers: check?.body.checks ?? {},
    note: check?.body.note ?? '',
  })
  const refused = CHECKS.filter((name) => form.answers[name] === false)
  const unanswered = CHECKS.filter((name) => form.answers[name] === undefined)
  const isSigned = check !== null && !again
  const answer = (name: (typeof CHECKS)[number], value: boolean) => {
    setAgain(true)
    change({ answers: { ...form.answers, [name]: value } })
  }
  const missing =
    unanswered.length > 0
      ? t('signBack.unanswered', { count: unanswered.length })
      : refused.length > 0 && form.note.trim() === ''
        ? t('signBack.noNote')
        : undefined
  return (
    <FormBody action="checkSignBack">
      <div className={css.twoColumns}>
        <div>
          <FileView file={signBack.body.fileId} />
          <CompareSheet signBack={signBack} />
        </div>
        <div>
          {CHECKS.map((name, index) => (
            <CheckRow
              key={name}
              number={index + 1}
              title={t(`signBack.check.${name}`)}
              detail={detailOf(name)}
              value={form.answers[name]}
              onChange={(value) => answer(name, value)}
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
              {!isSigned && (
                <TextField label={t('signBack.note')} value={form.note} onChange={(note) => change({ note })} />
              )}
            </>
          )}
          {!isPassed && !isSigned && (
            <SignFoot
              action="checkSignBack"
              label={refused.length > 0 ? t('signBack.signNo') : t('signBack.sign')}
              statement={
                refused.length > 0
                  ? t('signBack.statementNo', {
                      checks: refused.map((name) => t(`signBack.check.${name}`)).join(t('list.comma')),
                      note: form.note,
                    })
                  : t('signBack.statement', { number: file.order.number, revision: file.order.revision })
              }
              consequence={
                refused.length > 0 ? undefined : t('signBack.consequence', { day: text.day(signBack.body.receivedOn) })
              }
              save={save}
              missing={missing}
              onSign={(sign) => {
                const { signer, seal, unaltered, understood } = form.answers
                if (signer === undefined || seal === undefined || unaltered === undefined || understood === undefined)
                  return
                const body = {
                  signBackId: signBack.id,
                  checks: { signer, seal, unaltered, understood },
                  note: form.note,
                }
                void save
                  .run((head) => call.confirmation.checkSignBack({ ...head, body, sign }))
                  .then((saved) => saved && setAgain(false))
              }}
            />
          )}
          {!isPassed && (
            <div className={css.foot}>
              {isSigned && (
                <ActionButton kind="primary" keyHint="F9" onClick={() => openDialog('chase')}>
                  {t('signBack.askAgain')}
                </ActionButton>
              )}
              <ActionButton onClick={onAttach}>{t('signBack.attachNew')}</ActionButton>
              {refused.length > 0 && <WhomToAsk />}
              {isSigned && (
                <ActionButton locked={t('signBack.short', { count: refused.length })}>
                  {t('signBack.sign')}
                </ActionButton>
              )}
            </div>
          )}
        </div>
      </div>
    </FormBody>
  )

  function detailOf(name: (typeof CHECKS)[number]): string {
    if (form.answers[name] === false && form.note !== '' && refused.length === 1) return form.note
    if (name === 'signer') return t('signBack.signerShouldBe', { signer: signerOf(file) })
    if (name === 'seal') return t('signBack.sealShouldBe', { customer: file.customer.name })
    if (name === 'understood') return file.form.terms.special || t('signBack.noSpecial')
    return t('signBack.unalteredMeans')
  }
}
