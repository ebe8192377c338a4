import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { DayField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import { formatQuantity, parseQuantity, quantity } from '#shared/values/quantity.ts'
import css from './lines.module.css'

type Props = { readonly line: LoadLine; readonly date: CivilDate; readonly onClose: () => void }

/** What changes a day most often, in halves of what the line usually makes. */
const SHIFTS = [
  ['none', 0],
  ['half', 1],
  ['more', 3],
  ['double', 4],
] as const

/** R6.1 what a production line can make on some days: maintenance, half a day, an extra shift; or as usual again. */
export function DaysDialog({ line, date, onClose }: Props) {
  const { t } = useTranslation('production')
  return (
    <Dialog open title={t('days.title', { line: line.name })} onClose={onClose}>
      <DaysForm line={line} date={date} onClose={onClose} />
    </Dialog>
  )
}

function DaysForm({ line, date, onClose }: Props) {
  const { t } = useTranslation('production')
  const { call, q } = useDesk()
  const cache = useQueryClient()
  const explain = useRefusal()
  // What somebody else sets meanwhile is told at the save; it does not slip under the hand (R19.3).
  const [seen] = useState(line.version)
  const day = line.days.find((one) => one.date === date)
  const [from, setFrom] = useState<string>(date)
  const [to, setTo] = useState<string>(date)
  const [capacity, setCapacity] = useState(formatQuantity(day?.capacity ?? line.capacityPerDay))
  const [reason, setReason] = useState(day?.exception ?? '')
  const amount = parseQuantity(capacity)
  const once = useOnceKey()
  const save = useMutation({
    mutationFn: ({ usual, version }: { readonly usual: boolean; readonly version: number }) => {
      if (!isCivilDate(from) || !isCivilDate(to) || !amount.ok) throw new Error('incomplete')
      const days = { productionLineId: line.id, version, from, to }
      const set = usual ? { capacity: null, reason: t('days.usual') } : { capacity: amount.value, reason }
      return once.during((key) => call.production.setDays({ key, ...days, ...set }))
    },
    onSuccess: () => renewAndClose(),
  })
  const renewAndClose = async () => {
    await cache.invalidateQueries({ queryKey: q.production.key() })
    onClose()
  }
  const take = (name: string, halves: number) => {
    setCapacity(formatQuantity(quantity(Math.round((line.capacityPerDay * halves) / 2))))
    // What somebody wrote himself stays; a name that came from one of these buttons goes with it.
    if (reason === '' || SHIFTS.some(([other]) => reason === t(`days.shift.${other}`)))
      setReason(t(`days.shift.${name}`))
  }
  const clash = explain(save.error)?.clash
  const missing = !isCivilDate(from) || !isCivilDate(to) || to < from ? t('days.datesMissing') : undefined
  const notSet =
    missing ?? (amount.ok ? (reason.trim() === '' ? t('days.reasonMissing') : undefined) : t('days.capacityMissing'))
  const submit = () => notSet === undefined && !save.isPending && save.mutate({ usual: false, version: seen })
  useKeys([{ keys: 'Ctrl+Enter', label: t('days.save'), run: submit, primary: true }])
  return (
    <>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '2px 10px' }}>
        <DayField label={t('days.from')} value={from} onChange={setFrom} />
        <DayField label={t('days.to')} value={to} onChange={setTo} />
        <NumberField
          label={t('days.capacity', { unit: line.unit })}
          value={capacity}
          hint={t('days.capacityHint', { capacity: formatQuantity(line.capacityPerDay) })}
          onChange={setCapacity}
        />
        <TextField label={t('days.reason')} required value={reason} hint={t('days.reasonHint')} onChange={setReason} />
      </div>
      <p className={css.shifts}>
        {SHIFTS.map(([name, share]) => (
          <ActionButton key={name} size="small" onClick={() => take(name, share)}>
            {t(`days.shift.${name}`)}
          </ActionButton>
        ))}
      </p>
      {clash ? (
        <ClashNote
          clash={clash}
          nameOf={(path) => t(`days.${path}`, { unit: line.unit })}
          onSaveMine={() => save.mutate({ usual: save.variables?.usual ?? false, version: clash.version })}
          onTakeTheirs={() => void renewAndClose()}
        />
      ) : (
        <RefusalBar error={save.error} />
      )}
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
        {day?.exception !== null && (
          <ActionButton
            locked={missing}
            busy={save.isPending}
            onClick={() => save.mutate({ usual: true, version: seen })}
          >
            {t('days.asUsual')}
          </ActionButton>
        )}
        <ActionButton kind="primary" keyHint="Ctrl ↵" locked={notSet} busy={save.isPending} onClick={submit}>
          {t('days.save')}
        </ActionButton>
      </div>
    </>
  )
}
