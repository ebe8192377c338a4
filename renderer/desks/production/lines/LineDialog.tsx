import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { NumberField, TextField } from '#renderer/order-file/forms/fields.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { formatQuantity, parseQuantity } from '#shared/values/quantity.ts'

type Props = { readonly line: LoadLine | null; readonly onClose: () => void }

/** A production line: what it is called, how much it makes on a usual day, and what one has to know of it. */
export function LineDialog({ line, onClose }: Props) {
  const { t } = useTranslation('production')
  return (
    <Dialog open title={line ? t('line.title', { line: line.name }) : t('line.new')} onClose={onClose}>
      <LineForm line={line} onClose={onClose} />
    </Dialog>
  )
}

function LineForm({ line, onClose }: Props) {
  const { t } = useTranslation('production')
  const { call, q } = useDesk()
  const cache = useQueryClient()
  const [key] = useState(newKey)
  const [name, setName] = useState(line?.name ?? '')
  const [capacity, setCapacity] = useState(line ? formatQuantity(line.capacityPerDay) : '')
  const [unit, setUnit] = useState(line?.unit ?? '')
  const [note, setNote] = useState(line?.note ?? '')
  const amount = parseQuantity(capacity)
  const save = useMutation({
    mutationFn: () => {
      if (!amount.ok) throw new Error('incomplete')
      const head = { key, id: line?.id ?? null, version: line?.version ?? 0 }
      return call.production.saveLine({ ...head, name, capacityPerDay: amount.value, unit, note })
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: q.production.key() })
      onClose()
    },
  })
  const missing =
    name.trim() === '' || unit.trim() === '' ? t('line.incomplete') : amount.ok ? undefined : t('days.capacityMissing')
  const submit = () => missing === undefined && !save.isPending && save.mutate()
  useKeys([{ keys: 'Ctrl+Enter', label: t('days.save'), run: submit, primary: true }])
  return (
    <>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '2px 10px' }}>
        <TextField label={t('line.name')} required value={name} onChange={setName} />
        <TextField label={t('line.unit')} required value={unit} onChange={setUnit} />
        <NumberField label={t('line.capacity')} required value={capacity} onChange={setCapacity} />
        <TextField label={t('line.note')} value={note} hint={t('line.noteHint')} onChange={setNote} />
      </div>
      <RefusalBar error={save.error} />
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
        <ActionButton kind="primary" keyHint="Ctrl ↵" locked={missing} busy={save.isPending} onClick={submit}>
          {t('days.save')}
        </ActionButton>
      </div>
    </>
  )
}
