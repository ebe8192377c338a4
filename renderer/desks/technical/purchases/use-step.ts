import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useTask } from '#renderer/desks/technical/use-task.ts'
import type { Clash } from '#shared/contract/errors.ts'
import type { PurchaseRow } from '#shared/contract/technical-desk.ts'
import { mayStep, type PurchaseState, type PurchaseStep } from '#shared/rules/purchases.ts'
import { isCivilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

/** The next step of a request, and the request as it was when the sheet for it was opened. */
export type Stepping = {
  readonly step: PurchaseStep
  readonly purchase: PurchaseRow
  readonly onClose: () => void
  readonly say: (text: string) => void
}

/** What the head of every step carries: the version that one has seen. */
type Head = { readonly id: string; readonly version: number; readonly key: string }

/**
 * R20.2 one step of a request: its save, and what the sheet around it says.
 *
 * R19.3 who comes second is told what the first has changed; he may save his step on top of it where there is still one.
 */
export function useStep({ purchase, step, onClose, say }: Stepping) {
  const { t } = useTranslation('technical')
  const text = useText()
  const { id, number, materialName: material, unit } = purchase
  const task = useTask(() => {
    say(t(`step.${step}.done`, { number }))
    onClose()
  })
  const saidOf = (path: string, value: string | null): string => {
    if (value === null || value === '') return ''
    if (path === 'state') return t(`state.${value}`)
    if (path === 'received') return `${text.quantity(quantity(Number(value)))} ${unit}`
    return isCivilDate(value) ? text.day(value) : value
  }
  const changes = (clash: Clash): Clash['changes'] =>
    clash.changes.map(({ path, before, after }) => ({
      path,
      before: saidOf(path, before),
      after: saidOf(path, after),
    }))
  const stateNow = ({ changes: found }: Clash) =>
    (found.find(({ path }) => path === 'state')?.after ?? purchase.state) as PurchaseState
  return {
    run: (version: number | undefined, call: (head: Head) => Promise<unknown>) =>
      task.run((key) => call({ id, key, version: version ?? purchase.version })),
    sheetOf: (save: (version?: number) => void) => ({
      title: t(`step.${step}.title`, { number, material }),
      action: t(`step.${step}.action`),
      isBusy: task.isBusy,
      error: task.error,
      onClose,
      onSave: () => save(),
      clashing: {
        changes,
        nameOf: (path: string) => t(`purchases.changed.${path}`),
        canSaveMine: (clash: Clash) => mayStep(stateNow(clash), step),
        onSaveMine: (clash: Clash) => save(clash.version),
        onTakeTheirs: onClose,
      },
    }),
  }
}
