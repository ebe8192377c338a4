import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { diffFields } from '#shared/values/canonical.ts'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { DialogKeys } from '../forms/DialogKeys.tsx'
import { FormBody } from '../forms/FormBody.tsx'
import { LongField } from '../forms/fields.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'
import css from './change.module.css'
import { draftOf, formOf, isReadable } from './change-form.ts'
import { papersThatGoStale } from './goes-stale.ts'
import { LinesEditor } from './LinesEditor.tsx'
import { StaleWarning } from './StaleWarning.tsx'
import { TermsEditor } from './TermsEditor.tsx'

/** Changes the order as a new revision, and says beforehand which sign-offs that costs (R19.1). */
export function ChangeDialog({ onClose }: { onClose: () => void }) {
  const { file, say } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  // The draft names the revision: what was typed on an older one must not undo what came since.
  const { form: draft, change, save } = useForm(`change/${file.order.revision}`, draftOf(file.form))
  const form = formOf(file.form, draft)
  const count = diffFields(file.form, form).length
  const isConfirmed = papersOf(file.papers, 'proofreading').length > 0
  const stale = papersThatGoStale(file, form)
  const missing = !isReadable(draft)
    ? t('change.unreadable')
    : count === 0
      ? t('change.nothing')
      : isConfirmed && draft.reason.trim() === ''
        ? t('reasonMissing')
        : undefined
  return (
    <Modal
      open
      title={t('change.title', { number: file.order.number, revision: file.order.revision + (isConfirmed ? 1 : 0) })}
      onCancel={onClose}
      footer={null}
      width="min(1180px, 96vw)"
      centered
      destroyOnHidden
    >
      <DialogKeys onClose={onClose} />
      <FormBody action="changeOrder" needs={isConfirmed ? t('change.needs') : t('change.free')}>
        <div className={css.scroll}>
          <LinesEditor lines={draft.lines} onChange={(lines) => change({ lines })} />
          <TermsEditor terms={draft.terms} onChange={(terms) => change({ terms })} />
        </div>
        <LongField
          label={t('reason')}
          rows={1}
          required={isConfirmed}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
        <StaleWarning papers={stale} />
        <RecordFoot
          action="changeOrder"
          label={t('change.save', { count })}
          save={save}
          missing={missing}
          onSave={() =>
            void save
              .run((head) =>
                call.orders.changeOrder({
                  ...head,
                  form: { ...form, lines: [...form.lines], unclear: [...form.unclear] },
                  reason: draft.reason,
                }),
              )
              .then((saved) => {
                if (!saved) return
                say(t('change.saved'))
                onClose()
              })
          }
        />
      </FormBody>
    </Modal>
  )
}
