import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TaskDialog } from '#renderer/desks/technical/TaskDialog.tsx'
import css from '#renderer/desks/technical/Technical.module.css'
import { useTask } from '#renderer/desks/technical/use-task.ts'
import { LongField } from '#renderer/order-file/forms/fields.tsx'
import type { FormulaRow } from '#shared/contract/technical-desk.ts'

type Props = { readonly formula: FormulaRow; readonly onClose: () => void; readonly say: (text: string) => void }

/** Takes a formula out of use, or into it again, with the reason; its versions and what was made by them stay. */
export function ActiveDialog({ formula, onClose, say }: Props) {
  const { t } = useTranslation('technical')
  const { call } = useDesk()
  const [reason, setReason] = useState('')
  const way = formula.active ? 'takeOut' : 'takeIn'
  const task = useTask(() => {
    say(t(`formulas.${way}Done`, { number: formula.number }))
    onClose()
  })
  const save = () =>
    task.run((key) => call.technical.setFormulaActive({ key, id: formula.id, active: !formula.active, reason }))
  return (
    <TaskDialog
      title={t(`formulas.${way}Title`, { number: formula.number })}
      action={t(`formulas.${way}`)}
      missing={reason.trim() === '' ? t('reasonMissing') : undefined}
      isBusy={task.isBusy}
      error={task.error}
      onSave={save}
      onClose={onClose}
    >
      <p className={css.quiet}>{t('formulas.stale')}</p>
      <LongField label={t('reason')} required rows={1} value={reason} onChange={setReason} />
    </TaskDialog>
  )
}
