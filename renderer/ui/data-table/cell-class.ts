import { joinClasses } from '../join-classes.ts'
import css from './DataTable.module.css'
import type { Column } from './types.ts'

/** The class of a cell by its column: side, and whether it yields where space is short. */
export function cellClass<Row>(column: Column<Row>): string {
  return joinClasses(column.align === 'right' && css.right, column.hideNarrow && css.yields)
}
