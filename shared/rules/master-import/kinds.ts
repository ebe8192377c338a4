/** What can be brought in from Excel and taken out to it, each a sheet of its own. */
export const MASTER_KINDS = [
  'customers',
  'contacts',
  'addresses',
  'articles',
  'products',
  'planRows',
  'contracts',
  'contractPrices',
] as const
export type MasterKind = (typeof MASTER_KINDS)[number]

/** Most rows of one file; more are refused with this figure, and go in as several files. */
export const MOST_IMPORT_ROWS = 20_000

/** So many rows are saved in one: all or none of them. More are saved in portions, so that nobody waits for them (ADR 6). */
export const MOST_TOGETHER = 100
