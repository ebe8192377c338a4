import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField, PickField, TextField } from '#renderer/app/forms/fields.tsx'
import { useDraft } from '#renderer/app/use-draft.ts'
import { TaskDialog } from '#renderer/desks/technical/TaskDialog.tsx'
import css from '#renderer/desks/technical/Technical.module.css'
import { useTask } from '#renderer/desks/technical/use-task.ts'
import type { FormulaRow, MaterialRow } from '#shared/contract/technical-desk.ts'
import { useFormulaChanges } from './formula-changes.ts'
import { draftOf, type FormulaDraft, partsOf, problemOf } from './formula-draft.ts'
import { PartsGrid } from './PartsGrid.tsx'

export type FormulaDialogProps = {
  /** The formula as it was when this sheet was opened: what is saved meanwhile is told, and does not slip under the hand. */
  readonly formula: FormulaRow | null
  /** The same as it is now. */
  readonly newest?: FormulaRow
  readonly materials: readonly MaterialRow[]
  readonly onClose: () => void
  readonly say: (text: string) => void
}

const PRODUCTS_SHOWN = 200
const WIDTH = 620

/** A new formula, or the next version of one: what a unit of the product takes, and how it is made. Kept as a draft while one types. */
export function FormulaDialog({ formula, newest, materials, onClose, say }: FormulaDialogProps) {
  const { t } = useTranslation('technical')
  const { call, q } = useDesk()
  const [form, change, forget] = useDraft<FormulaDraft>(
    `formula/${formula ? `${formula.id}/${formula.currentVersion}` : 'new'}`,
    draftOf(formula),
  )
  const products = useQuery({
    ...q.office.products.queryOptions({ input: { text: '', limit: PRODUCTS_SHOWN } }),
    enabled: formula === null,
  })
  const changesOf = useFormulaChanges(materials)
  const written = useRef(1)
  const number = formula?.number ?? form.number
  const task = useTask(() => {
    forget()
    say(t('formulas.saved', { number, version: written.current }))
    onClose()
  })
  const problem = problemOf(form, formula !== null)
  const save = ({ version, active }: { readonly version: number; readonly active: boolean }) =>
    task.run(async (key) => {
      const saved = await call.technical.saveFormula({
        key,
        id: formula?.id ?? null,
        version,
        active,
        number,
        name: form.name,
        productId: formula?.productId ?? form.productId,
        materials: [...(partsOf(form) ?? [])],
        process: form.process,
        note: form.note,
      })
      written.current = saved.version
    })
  const unit = formula?.unit ?? products.data?.find((one) => one.id === form.productId)?.unit ?? ''
  return (
    <TaskDialog
      width={WIDTH}
      title={
        formula
          ? t('formulas.versionTitle', { number: formula.number, version: formula.currentVersion + 1 })
          : t('keys.newFormula')
      }
      action={t('save')}
      missing={problem ? t(`formulas.problem.${problem}`) : undefined}
      isBusy={task.isBusy}
      error={task.error}
      clashing={
        formula && newest
          ? {
              changes: () => changesOf(formula, newest),
              nameOf: (path) => t(`formulas.changed.${path}`),
              onSaveMine: ({ version }) => save({ version, active: newest.active }),
              onTakeTheirs: () => {
                forget()
                onClose()
              },
            }
          : undefined
      }
      onSave={() => save({ version: formula?.currentVersion ?? 0, active: formula?.active ?? true })}
      onClose={onClose}
    >
      {formula && <p className={css.quiet}>{t(formula.active ? 'formulas.stale' : 'formulas.staysOff')}</p>}
      <div className={css.pair}>
        {formula === null && (
          <>
            <TextField
              label={t('formulas.number')}
              required
              value={form.number}
              onChange={(value) => change({ number: value })}
            />
            <PickField
              label={t('facts.product')}
              required
              value={form.productId}
              onChange={(productId) => change({ productId })}
              options={(products.data ?? []).map((one) => ({ value: one.id, label: `${one.number} ${one.name}` }))}
            />
          </>
        )}
        <TextField label={t('formulas.name')} required value={form.name} onChange={(name) => change({ name })} />
      </div>
      <PartsGrid
        unit={unit}
        rows={form.parts}
        materials={materials.filter((one) => one.active)}
        onChange={(parts) => change({ parts })}
      />
      <LongField
        label={t('formulas.process')}
        required
        rows={2}
        value={form.process}
        onChange={(process) => change({ process })}
      />
      <LongField
        label={t(formula === null ? 'formulas.newNote' : 'formulas.note')}
        required={formula !== null}
        rows={1}
        value={form.note}
        onChange={(note) => change({ note })}
      />
    </TaskDialog>
  )
}
