import type { Column } from '#renderer/ui/data-table/types.ts'

/** What a form holds while one types: texts as typed, ticks, and several choices. Figures become values when saved. */
export type Draft = Readonly<Record<string, string | boolean | readonly string[]>>

/** One control of a master-data form. */
export type FieldDef = {
  readonly key: string
  readonly kind: 'text' | 'money' | 'price' | 'number' | 'percent' | 'date' | 'choice' | 'choices' | 'check' | 'pin'
  readonly required?: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Only asked while this is so (the days of a credit term). */
  readonly when?: (draft: Draft) => boolean
  readonly wide?: boolean
  /** Whose decision it is, where that is not the reader's: shown, and not typed into. */
  readonly decidedBy?: 'finance' | 'supervisor'
}

export type Problem = { readonly field: string; readonly code: string }

/** One kind of master data: how it lists, what its form asks, and how a draft is saved. */
export type Section<Row extends { readonly id: string; readonly version: number }> = {
  readonly name: string
  readonly rows: readonly Row[]
  readonly isLoaded: boolean
  readonly error: unknown
  readonly columns: readonly Column<Row>[]
  readonly titleOf: (row: Row) => string
  readonly fields: readonly FieldDef[]
  readonly draftOf: (row: Row | null) => Draft
  /** What the draft cannot be saved with, beyond what is empty. */
  readonly problemsOf: (draft: Draft) => readonly Problem[]
  readonly mayEdit: boolean
  readonly save: (
    draft: Draft,
    head: { readonly key: string; readonly id: string | null; readonly version: number },
  ) => Promise<{ readonly id: string }>
  /** Reads the list again, and is done when it is there. */
  readonly renew: () => Promise<unknown>
}
