import { first } from './0001-first/index.ts'
import { intakeDesk } from './0002-intake-desk/index.ts'
import { loadCalendar } from './0003-load-calendar/index.ts'
import { mergedCustomers } from './0004-merged-customers/index.ts'
import { orderLists } from './0005-order-lists/index.ts'
import { productWords } from './0006-product-words/index.ts'
import { listDates } from './0007-list-dates/index.ts'
import { technicalDesk } from './0008-technical-desk/index.ts'
import { lineCategories } from './0009-line-categories/index.ts'

/** One step from a version of the database to the next. Never changed once released: its checksum is stored. */
export type Migration = { readonly name: string; readonly sqlite: string; readonly postgres: string }

/** All steps, oldest first; a new one is added at the end, never in between. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  intakeDesk,
  loadCalendar,
  mergedCustomers,
  orderLists,
  productWords,
  listDates,
  technicalDesk,
  lineCategories,
]
