import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { reductionBlockers } from '#shared/rules/cancelling.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { newlyPastLines } from '#shared/rules/past-days.ts'
import { deepEqualCanonical, diffFields } from '#shared/values/canonical.ts'
import { useChangeText } from '../data/change-text.ts'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { DialogKeys } from '../forms/DialogKeys.tsx'
import { FormBody } from '../forms/FormBody.tsx'
import { focusField } from '../forms/focus-field.ts'
import { RecordFoot } from '../forms/RecordFoot.tsx'
import css from './change.module.css'
import { draftOf, formOf, isReadable } from './change-form.ts'
import { papersThatGoStale } from './goes-stale.ts'
import { LinesEditor } from './LinesEditor.tsx'
import { StaleWarning } from './StaleWarning.tsx'
import { TermsEditor } from './TermsEditor.tsx'

/**
 * Changes the order as a new revision, and says beforehand which sign-offs that costs (R19.1).
 *
 * What somebody else changed since the sheet was opened is shown before it is saved over (R19.3).
 */
export function ChangeDialog({ field, onClose }: { field?: string; onClose: () => void }) {
  const { file, say, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const explain = useRefusal()
  const text = useText()
  const textOf = useChangeText()
  // The order as it lay there when the typing began; the file itself goes on with what others save.
  const [begun] = useState(file)
  // The draft names the revision: what was typed on an older one must not undo what came since.
  const { form: draft, change, forget, save } = useForm(`change/${begun.order.version}`, draftOf(begun.form))
  const form = formOf(begun.form, draft)
  const count = diffFields(begun.form, form).length
  const isConfirmed = papersOf(file.papers, 'proofreading').length > 0
  const stale = papersThatGoStale(file, form)
  const isLess = isReadable(draft) && reductionBlockers(file, form).length > 0
  const past = newlyPastLines(begun.form.lines, form.lines, file.today)
  const missing = !isReadable(draft)
    ? t('change.unreadable')
    : past.length > 0
      ? t('change.past', { lines: past.join(t('list.comma')) })
      : count === 0
        ? t('change.nothing')
        : isConfirmed && draft.reason.trim() === ''
          ? t('reasonMissing')
          : isLess
            ? text.blocker({ code: 'cancelInstead', params: {} }).what
            : undefined
  const clash = explain(save.failure)?.clash
  const submit = async (over?: number) => {
    const seen = deepEqualCanonical(begun.form, file.form) ? file.order.version : begun.order.version
    const saved = await save.run((head) =>
      call.orders.changeOrder({
        ...head,
        version: over ?? seen,
        form: { ...form, lines: [...form.lines], unclear: [...form.unclear] },
        reason: draft.reason,
      }),
    )
    if (!saved) return
    say(t('change.saved'))
    onClose()
  }
  return (
    <Modal
      open
      title={t('change.title', { number: file.order.number, revision: file.order.revision + (isConfirmed ? 1 : 0) })}
      onCancel={onClose}
      footer={null}
      width="min(1180px, 96vw)"
      centered
      destroyOnHidden
      afterOpenChange={(isOpen) => isOpen && field !== undefined && focusField(field)}
    >
      <DialogKeys onClose={onClose} />
      <FormBody action="changeOrder" needs={isConfirmed ? t('change.needs') : t('change.free')}>
        <div className={css.scroll}>
          <LinesEditor lines={draft.lines} past={past} onChange={(lines) => change({ lines })} />
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
        {isLess && (
          <NoteBar tone="late" sign>
            {t('change.cancelInstead')}{' '}
            <ActionButton kind="link" onClick={() => openDialog('cancel')}>
              {t('change.toCancel')}
            </ActionButton>
          </NoteBar>
        )}
        {clash && (
          <ClashNote
            clash={{
              ...clash,
              changes: clash.changes.map((one) => {
                const { name, before, after } = textOf(one)
                return { path: name, before, after }
              }),
            }}
            nameOf={(name) => name}
            onSaveMine={() => void submit(clash.version)}
            onTakeTheirs={() => {
              forget()
              onClose()
            }}
          />
        )}
        <RecordFoot
          action="changeOrder"
          label={t('change.save', { count })}
          save={save}
          missing={missing}
          onSave={() => void submit()}
        />
      </FormBody>
    </Modal>
  )
}
