/** Tables whose rows are never changed and never taken out. */
export const LEDGERS = [
  'papers',
  'order_revisions',
  'audit',
  'receipts',
  'receipt_allocations',
  'stock_moves',
  'material_moves',
  'print_log',
] as const
