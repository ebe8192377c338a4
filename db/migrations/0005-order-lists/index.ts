import type { Migration } from '../index.ts'

const FILTERS = ['open', 'stage', 'clerk_id', 'sales_id'] as const
const short = (column: string): string => column.replace('_id', '')

/** An index for each filter of the order list under each of its sorts, so that no page sorts and none is looked for. */
const sql = [
  ...[...FILTERS, 'customer_id'].map(
    (column) => `CREATE INDEX "order_summary_${short(column)}_number" ON "order_summary" ("${column}","number");`,
  ),
  ...FILTERS.map(
    (column) =>
      `CREATE INDEX "order_summary_${short(column)}_name" ON "order_summary" ("${column}","customer_name","number");`,
  ),
  'CREATE INDEX "order_summary_name" ON "order_summary" ("customer_name","number");',
  '',
].join('\n')

/** Order lists by number and by customer's name, of any length, under any filter. */
export const orderLists: Migration = { name: '0005-order-lists', sqlite: sql, postgres: sql }
