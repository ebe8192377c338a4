import type { Company } from '#shared/contract/office.ts'
import type { Policy } from '#shared/rules/policy.ts'
import type { TypedFigures } from './figures.ts'

/** The parts of the office's own settings, each a tab; they are saved together, with a reason. */
export const OFFICE_TABS = ['company', 'policy', 'types', 'calendar'] as const
export type OfficeTab = (typeof OFFICE_TABS)[number]

export type OfficeSettings = {
  readonly company: Company
  readonly policy: Policy
  readonly policyVersion: number
  readonly faxFolder: string
  readonly version: number
}

/** What one may change on a panel, and how it tells. */
export type PanelProps = {
  readonly draft: OfficeSettings
  readonly onChange: (change: Partial<OfficeSettings>) => void
  /** Figures that are being typed, which are not in the draft before they can be read. */
  readonly typed: TypedFigures
  readonly onType: (typed: TypedFigures, change?: Partial<OfficeSettings>) => void
  readonly disabled: boolean
}
