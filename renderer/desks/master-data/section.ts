import type { ReactNode } from 'react'
import type { Column } from '#renderer/ui/data-table/types.ts'
import type { HistoryEntity } from '#shared/contract/history.ts'
import type { HistoryWords } from './history/HistoryPanel.tsx'

/** What a form holds while one types: texts as typed, ticks, and several choices. Figures become values when saved. */
export type Draft = Readonly<Record<string, string | boolean | readonly string[] | readonly DraftRow[]>>
/** One row of a grid within a form, as it is typed. */
export type DraftRow = Readonly<Record<string, string | boolean>>

/** One control of a master-data form. */
export type FieldDef = {
  readonly key: string
  readonly kind: 'text' | 'money' | 'price' | 'number' | 'percent' | 'date' | 'choice' | 'choices' | 'check' | 'pin'
  readonly required?: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Where the options are found by what is typed, and not all of them are there. */
  readonly onSearch?: (text: string) => void
  /** Only asked while this is so (the days of a credit term). */
  readonly when?: (draft: Draft) => boolean
  readonly wide?: boolean
  /** What an empty field means. */
  readonly emptyMeans?: string
  /** What was settled once and does not change any more. */
  readonly fixed?: boolean
  /** Whose decision it is, where that is not the reader's: shown, and not typed into. */
  readonly decidedBy?: 'finance' | 'supervisor'
}

export type Problem = { readonly field: string; readonly code: string }

/** What a part of a form (a grid, a scan) is given beside the plain fields. */
export type FormPart = {
  readonly draft: Draft
  readonly change: (patch: Draft) => void
  readonly disabled: boolean
  /** What is wrong with a field, in words; while nobody tried to save, nothing is. */
  readonly errorOf: (field: string) => string | undefined
}

export type Keyed = { readonly id: string; readonly version: number }

/** How one kind of master data lists. */
export type List<Row extends Keyed> = {
  readonly name: string
  readonly rows: readonly Row[]
  readonly isLoaded: boolean
  readonly error: unknown
  readonly columns: readonly Column<Row>[]
  readonly mayEdit: boolean
  /** The form has grids: it gets the room, the list a column of its own. */
  readonly isWide?: boolean
  /** Beside the search field: what else narrows the list. */
  readonly filter?: ReactNode
}

/** What the form of one kind of master data asks, and how a draft is saved. */
export type Form<Row extends Keyed> = {
  readonly name: string
  readonly titleOf: (row: Row) => string
  readonly fields: readonly FieldDef[]
  readonly draftOf: (row: Row | null) => Draft
  /** What the draft cannot be saved with, beyond what is empty. */
  readonly problemsOf: (draft: Draft) => readonly Problem[]
  readonly mayEdit: boolean
  /** What stands under the fields. */
  readonly parts?: (part: FormPart) => ReactNode
  /** What can be done with a record besides saving it. */
  readonly actions?: ReactNode
  readonly history?: { readonly entity: HistoryEntity; readonly valueOf?: HistoryWords['valueOf'] }
  readonly isWide?: boolean
  readonly save: (
    draft: Draft,
    head: { readonly key: string; readonly id: string | null; readonly version: number },
  ) => Promise<{ readonly id: string }>
  /** Reads the list again, and is done when it is there. */
  readonly renew: () => Promise<unknown>
}

/** One kind of master data whose list already holds everything that the form asks. */
export type Section<Row extends Keyed> = List<Row> & Form<Row>

/** What a page gives to the form of the record that was chosen. */
export type FormProps<Row> = {
  readonly row: Row | null
  readonly onSaved: (id: string) => void
  readonly onRenew: () => void
  readonly startNew: () => void
}
