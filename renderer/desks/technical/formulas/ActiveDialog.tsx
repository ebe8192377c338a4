import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { TaskDialog } from '#renderer/desks/technical/TaskDialog.tsx'
import css from '#renderer/desks/technical/Technical.module.css'
import { useTask } from '#renderer/desks/technical/use-task.ts'
import type { FormulaRow } from '#shared/contract/technical-desk.ts'
import type { FormulaDialogProps } from './FormulaDialog.tsx'
import { useFormulaChanges } from './formula-changes.ts'

type Props = Omit<FormulaDialogProps, 'formula'> & { readonly formula: FormulaRow }

/** Takes a formula out of use, or into it again, with the reason; its versions and what was made by them stay. */
export function ActiveDialog({ formula, newest, materials, onClose, say }: Props) {
  const { t } = useTranslation('technical')
  const { call } = useDesk()
  const changesOf = useFormulaChanges(materials)
  const [reason, setReason] = useState('')
  const way = formula.active ? 'takeOut' : 'takeIn'
  const task = useTask(() => {
    say(t(`formulas.${way}Done`, { number: formula.number }))
    onClose()
  })
  const save = (version: number) =>
    task.run((key) =>
      call.technical.setFormulaActive({ key, id: formula.id, version, active: !formula.active, reason }),
    )
  const now = newest ?? formula
  return (
    <TaskDialog
      title={t(`formulas.${way}Title`, { number: formula.number })}
      action={t(`formulas.${way}`)}
      missing={reason.trim() === '' ? t('reasonMissing') : undefined}
      isBusy={task.isBusy}
      error={task.error}
      clashing={{
        changes: () => changesOf(formula, now),
        nameOf: (path) => t(`formulas.changed.${path}`),
        // Somebody else has done it: there is nothing left to do.
        canSaveMine: () => now.active === formula.active,
        onSaveMine: ({ version }) => save(version),
        onTakeTheirs: onClose,
      }}
      onSave={() => save(formula.currentVersion)}
      onClose={onClose}
    >
      <p className={css.quiet}>{t('formulas.stale')}</p>
      <LongField label={t('reason')} required rows={1} value={reason} onChange={setReason} />
    </TaskDialog>
  )
}
