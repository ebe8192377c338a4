import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { type CancelledParts, cancellable, partsOf } from '#shared/rules/cancelling.ts'
import { latest, type PaperOf } from '#shared/rules/papers.ts'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { Facts } from '../forms/Facts.tsx'
import { FormBody } from '../forms/FormBody.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'
import { CancelEffect } from './CancelEffect.tsx'
import { type CancelDraft, partsIn } from './cancel-draft.ts'
import { PartAmounts } from './PartAmounts.tsx'
import { usePartText } from './part-text.ts'

/** What is to be cancelled, why, and who decided it; what it frees and who must sign stands there before it is asked (R19.2). */
export function RequestCancellation({ request }: { request: PaperOf<'cancellationRequest'> | null }) {
  const { t } = useTranslation('orderFile')
  const partText = usePartText()
  const [again, setAgain] = useState(false)
  if (!request || again) return <Asking onAsked={() => setAgain(false)} />
  const { reason, decidedBy } = request.body
  return (
    <>
      <Facts
        rows={[
          [t('cancel.asked'), partText(partsOf(request))],
          [t('reason'), reason],
          [t('cancel.decidedBy'), decidedBy],
        ]}
      />
      <CancelEffect parts={partsOf(request)} />
      <ActionButton kind="link" onClick={() => setAgain(true)}>
        {t('cancel.again')}
      </ActionButton>
    </>
  )
}

function Asking({ onAsked }: { onAsked: () => void }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const hasLeft = latest(file.papers, 'dispatch') !== null
  const { form, change, save } = useForm<CancelDraft>('cancelRequest', {
    reason: '',
    decidedBy: file.form.terms.contact,
    scope: hasLeft ? 'part' : 'whole',
    amounts: {},
  })
  const parts: CancelledParts = partsIn(form, file.form)
  const most = new Map(cancellable(file).map((one) => [one.lineId, one.quantity]))
  const isTooMuch = parts?.some(({ lineId, quantity }) => quantity > (most.get(lineId) ?? 0))
  const missing =
    parts?.length === 0 || isTooMuch
      ? t('cancel.nothing')
      : form.reason.trim() === ''
        ? t('reasonMissing')
        : form.decidedBy.trim() === ''
          ? t('cancel.nobody')
          : undefined
  return (
    <FormBody action="requestCancellation" needs={t('cancel.needs')}>
      <ChoiceField
        label={t('cancel.scope')}
        value={form.scope}
        onChange={(scope) => change({ scope: scope === 'part' ? 'part' : 'whole' })}
        options={[
          {
            value: 'whole',
            label: t('cancel.whole'),
            disabled: hasLeft,
            reason: hasLeft ? text.blocker({ code: 'goodsLeft', params: {} }).what : undefined,
          },
          { value: 'part', label: t('cancel.part') },
        ]}
      />
      {form.scope === 'part' && <PartAmounts amounts={form.amounts} onChange={(amounts) => change({ amounts })} />}
      <TextField label={t('cancel.decidedBy')} value={form.decidedBy} onChange={(decidedBy) => change({ decidedBy })} />
      <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
      {parts?.length !== 0 && !isTooMuch && <CancelEffect parts={parts} />}
      <RecordFoot
        action="requestCancellation"
        label={t('cancel.record')}
        save={save}
        missing={missing}
        body={{ lines: parts }}
        onSave={() =>
          void save
            .run((head) =>
              call.orders.requestCancellation({
                ...head,
                body: { reason: form.reason, decidedBy: form.decidedBy, lines: parts === null ? null : [...parts] },
              }),
            )
            .then((saved) => saved && onAsked())
        }
      />
    </FormBody>
  )
}
