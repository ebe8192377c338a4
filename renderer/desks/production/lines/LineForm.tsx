import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { ManyField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { formatQuantity, parseQuantity } from '#shared/values/quantity.ts'
import css from './lines.module.css'

type Props = { readonly line: LoadLine | null; readonly onClose: () => void }

const MOST_CATEGORIES = 500

const fieldsOf = ({ name, capacityPerDay, unit, note, categories }: LoadLine) => ({
  name,
  capacityPerDay,
  unit,
  note,
  categories: [...categories],
})

/** What is written of a production line, and taking it out of use; what it makes is picked from the office's categories (R6.1). */
export function LineForm({ line, onClose }: Props) {
  const { t } = useTranslation('production')
  const { call, q } = useDesk()
  const cache = useQueryClient()
  const explain = useRefusal()
  const once = useOnceKey()
  const [name, setName] = useState(line?.name ?? '')
  const [capacity, setCapacity] = useState(line ? formatQuantity(line.capacityPerDay) : '')
  const [unit, setUnit] = useState(line?.unit ?? '')
  const [note, setNote] = useState(line?.note ?? '')
  const [categories, setCategories] = useState<readonly string[]>(line?.categories ?? [])
  const [isLeaving, setLeaving] = useState(false)
  // What somebody else saves meanwhile is told at the save; it does not slip under the hand (R19.3). Who takes the line out of
  // use changes nothing else of it: what is half typed stays unsaid.
  const [seen] = useState(line && fieldsOf(line))
  const [version] = useState(line?.version ?? 0)
  const known = useQuery(q.office.categories.queryOptions({ input: { text: '', limit: MOST_CATEGORIES } }))
  const names = (known.data ?? []).filter((one) => one.active).map((one) => one.name)
  const amount = parseQuantity(capacity)
  const typed = amount.ok ? { name, capacityPerDay: amount.value, unit, note, categories: [...categories] } : null
  const renewAndClose = async () => {
    await cache.invalidateQueries({ queryKey: q.production.key() })
    await cache.invalidateQueries({ queryKey: q.office.productionLines.key() })
    onClose()
  }
  const save = useMutation({
    mutationFn: ({ active, version }: { readonly active: boolean; readonly version: number }) => {
      const fields = active || !seen ? typed : seen
      if (!fields) throw new Error('incomplete')
      return once.during((key) => call.production.saveLine({ key, id: line?.id ?? null, version, ...fields, active }))
    },
    onSuccess: renewAndClose,
  })
  const clash = explain(save.error)?.clash
  const missing =
    name.trim() === '' || unit.trim() === '' ? t('line.incomplete') : amount.ok ? undefined : t('days.capacityMissing')
  const submit = () => missing === undefined && !save.isPending && save.mutate({ active: true, version })
  useKeys([{ keys: 'Ctrl+Enter', label: t('days.save'), run: submit, primary: true }])
  return (
    <>
      <div className={css.fields}>
        <TextField label={t('line.name')} required value={name} onChange={setName} />
        <TextField label={t('line.unit')} required value={unit} hint={t('line.unitHint')} onChange={setUnit} />
        <NumberField label={t('line.capacity')} required value={capacity} onChange={setCapacity} />
        <TextField label={t('line.note')} value={note} hint={t('line.noteHint')} onChange={setNote} />
        <div className={css.wide}>
          <ManyField
            label={t('line.categories')}
            value={categories}
            options={[...new Set([...names, ...categories])].map((one) => ({ value: one, label: one }))}
            hint={t(categories.length === 0 ? 'line.makesAny' : 'line.makesThese')}
            onChange={setCategories}
          />
        </div>
      </div>
      {clash ? (
        <ClashNote
          clash={clash}
          nameOf={(path) => t(`line.field.${path}`, { defaultValue: path })}
          onSaveMine={() => save.mutate({ active: save.variables?.active ?? true, version: clash.version })}
          onTakeTheirs={() => void renewAndClose()}
        />
      ) : (
        <RefusalBar error={save.error} />
      )}
      {line && isLeaving && (
        <NoteBar
          tone="soon"
          action={
            <ActionButton size="small" busy={save.isPending} onClick={() => save.mutate({ active: false, version })}>
              {t('line.leaveNow')}
            </ActionButton>
          }
        >
          {t('line.leaveSays', { line: line.name })}
        </NoteBar>
      )}
      <div className={css.buttons}>
        {line && !isLeaving && (
          <ActionButton kind="danger" onClick={() => setLeaving(true)}>
            {t('line.leave')}
          </ActionButton>
        )}
        <ActionButton kind="primary" keyHint="Ctrl ↵" locked={missing} busy={save.isPending} onClick={submit}>
          {t('days.save')}
        </ActionButton>
      </div>
    </>
  )
}
