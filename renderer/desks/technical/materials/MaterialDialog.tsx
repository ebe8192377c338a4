import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { TaskDialog } from '#renderer/desks/technical/TaskDialog.tsx'
import css from '#renderer/desks/technical/Technical.module.css'
import { useTask } from '#renderer/desks/technical/use-task.ts'
import type { Clash } from '#shared/contract/errors.ts'
import type { MaterialRow } from '#shared/contract/technical-desk.ts'

type Props = {
  /** The material as it was when this sheet was opened. */
  readonly material: MaterialRow | null
  /** The same as it is now. */
  readonly newest?: MaterialRow
  readonly onClose: () => void
  readonly say: (text: string) => void
}

/** A raw material by its number and name; its unit stays, for the reserve and the formulas count in it. */
export function MaterialDialog({ material, newest, onClose, say }: Props) {
  const { t } = useTranslation('technical')
  const { call } = useDesk()
  const [number, setNumber] = useState(material?.number ?? '')
  const [name, setName] = useState(material?.name ?? '')
  const [unit, setUnit] = useState(material?.unit ?? '')
  const [active, setActive] = useState(material?.active ?? true)
  const task = useTask(() => {
    say(t('materials.saved', { material: name }))
    onClose()
  })
  const isWhole = [number, name, unit].every((one) => one.trim() !== '')
  const save = (version: number) =>
    task.run((key) =>
      call.technical.saveMaterial({ key, id: material?.id ?? null, version, number, name, unit, active }),
    )
  const saidOf = (row: MaterialRow) => ({
    number: row.number,
    name: row.name,
    active: t(row.active ? 'materials.active' : 'materials.off'),
  })
  const changes = (): Clash['changes'] => {
    if (!material || !newest) return []
    const [before, after] = [saidOf(material), saidOf(newest)]
    return (['number', 'name', 'active'] as const)
      .filter((path) => before[path] !== after[path])
      .map((path) => ({ path, before: before[path], after: after[path] }))
  }
  return (
    <TaskDialog
      title={material ? t('materials.editTitle', { material: material.name }) : t('keys.newMaterial')}
      action={t('save')}
      missing={isWhole ? undefined : t('materials.incomplete')}
      isBusy={task.isBusy}
      error={task.error}
      clashing={{
        changes,
        nameOf: (path) => t(`materials.changed.${path}`),
        onSaveMine: ({ version }) => save(version),
        onTakeTheirs: onClose,
      }}
      onSave={() => save(material?.version ?? 0)}
      onClose={onClose}
    >
      <div className={css.pair}>
        <TextField label={t('materials.number')} required value={number} onChange={setNumber} />
        <TextField label={t('material.name')} required value={name} onChange={setName} />
        <TextField
          label={t('material.unit')}
          required
          value={unit}
          hint={material ? t('materials.unitStays') : undefined}
          onChange={material ? () => undefined : setUnit}
        />
      </div>
      {material && (
        <Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>
          {t('materials.active')}
        </Checkbox>
      )}
    </TaskDialog>
  )
}
