import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import type { SignInput } from '#shared/contract/base.ts'
import { openCancellation, partsOf } from '#shared/rules/cancelling.ts'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { Facts } from '../forms/Facts.tsx'
import { FormBody } from '../forms/FormBody.tsx'
import { SignFoot } from '../forms/SignFoot.tsx'
import { CancelEffect } from './CancelEffect.tsx'
import { usePartText } from './part-text.ts'

type Props = { tier: 'supervisor' | 'production'; requestId: string; isDone: boolean; onRefused: () => void }

/** After the production order supervisor and production each sign the cancelling, or sign that it shall not be (R19.2). */
export function ApproveCancellation({ tier, requestId, isDone, onRefused }: Props) {
  const { file, say } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const partText = usePartText()
  const { form, change, save } = useForm(`approveCancellation/${tier}`, { verdict: 'agreed', reason: '' })
  const request = openCancellation(file)
  const parts = request && partsOf(request)
  if (isDone) return null
  const isRefusal = form.verdict === 'refused'
  const role = text.role(tier)
  const figures = { number: file.order.number, customer: file.customer.name, parts: partText(parts) }
  const approve = (sign: SignInput) =>
    save.run((head) => call.orders.approveCancellation({ ...head, body: { requestId, tier }, sign }))
  const refuse = async (sign: SignInput) => {
    const body = { requestId, tier, reason: form.reason }
    if (!(await save.run((head) => call.orders.refuseCancellation({ ...head, body, sign })))) return
    say(t('cancel.refused'))
    onRefused()
  }
  return (
    <FormBody action={isRefusal ? 'refuseCancellation' : 'approveCancellation'}>
      <Facts
        rows={[
          [t('cancel.asked'), partText(parts)],
          [t('reason'), request?.body.reason],
          [t('cancel.decidedBy'), request?.body.decidedBy],
        ]}
      />
      <ChoiceField
        label={t('cancel.verdict')}
        value={form.verdict}
        onChange={(verdict) => change({ verdict })}
        options={[
          { value: 'agreed', label: t('cancel.agree') },
          { value: 'refused', label: t('cancel.refuse') },
        ]}
      />
      {isRefusal ? (
        <LongField
          label={t('reason')}
          rows={1}
          required
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
      ) : (
        <CancelEffect parts={parts} />
      )}
      <SignFoot
        key={form.verdict}
        action={isRefusal ? 'refuseCancellation' : 'approveCancellation'}
        roles={[tier]}
        label={t(isRefusal ? 'cancel.signNo' : 'cancel.sign', { role })}
        statement={t(
          isRefusal
            ? parts === null
              ? 'cancel.statementNo'
              : 'cancel.statementPartNo'
            : parts === null
              ? 'cancel.statement'
              : 'cancel.statementPart',
          figures,
        )}
        consequence={t(isRefusal ? 'cancel.afterNo' : 'cancel.frees')}
        missing={isRefusal && form.reason.trim() === '' ? t('reasonMissing') : undefined}
        save={save}
        body={{ tier }}
        onSign={(sign) => void (isRefusal ? refuse(sign) : approve(sign))}
      />
    </FormBody>
  )
}
