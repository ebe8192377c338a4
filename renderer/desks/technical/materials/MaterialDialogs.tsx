import { useTranslation } from 'react-i18next'
import { RequestDialog } from '#renderer/order-file/steps/confirm/technical/RequestDialog.tsx'
import type { MaterialRow } from '#shared/contract/technical-desk.ts'
import { lackOf } from '#shared/rules/materials.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { MaterialDialog } from './MaterialDialog.tsx'
import { MoveDialog, type Moving } from './MoveDialog.tsx'

/** What is done with a material, as it was when that began; a new one has none. */
export type MaterialTask = {
  readonly what: Moving | 'new' | 'edit' | 'request'
  readonly material: MaterialRow | null
}

type Props = {
  readonly task: MaterialTask
  /** The same material as it is now. */
  readonly newest?: MaterialRow
  readonly today: CivilDate
  readonly onClose: () => void
  readonly say: (text: string) => void
}

/** The sheet of a task at the reserve: moved, counted, named, or asked for. */
export function MaterialDialogs({ task: { what, material }, newest, today, onClose, say }: Props) {
  const { t } = useTranslation('technical')
  if (what === 'new') return <MaterialDialog material={null} onClose={onClose} say={say} />
  if (!material) return null
  if (what === 'edit') return <MaterialDialog material={material} newest={newest} onClose={onClose} say={say} />
  if (what === 'request')
    return (
      <RequestDialog
        wanted={{
          material,
          quantity: lackOf({ ...material, expected: material.coming }),
          neededBy: today,
          orders: [],
        }}
        today={today}
        onClose={onClose}
        onSaved={(number) => say(t('purchase.requested', { number }))}
      />
    )
  return <MoveDialog moving={what} material={material} onClose={onClose} say={say} />
}
