import { useDraft } from '#renderer/app/use-draft.ts'
import type { TypedFigures } from './figures.ts'
import type { OfficeSettings } from './office-tabs.ts'

type Draft = {
  /** What stood there when it was begun: what somebody else saves since shows as a difference to it (R19.3). */
  readonly base: OfficeSettings
  readonly draft: OfficeSettings
  readonly typed: TypedFigures
  readonly reason: string
}

/** The office's settings as they are typed, kept like every draft: across tabs, lock, reload and power cut. */
export function useSettingsDraft(settings: OfficeSettings) {
  const [form, change, forget] = useDraft<Draft>('settings/office', {
    base: settings,
    draft: settings,
    typed: {},
    reason: '',
  })
  const { base, draft } = form
  return {
    ...form,
    change: (patch: Partial<Omit<Draft, 'base'>>) => change({ base, draft, ...patch }),
    /** The same typing on top of what is there now. */
    rebase: (now: OfficeSettings, merged: OfficeSettings) => change({ base: now, draft: merged }),
    forget,
  }
}
