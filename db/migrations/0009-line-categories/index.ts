import type { Dialect } from '#db/store.ts'
import type { Migration } from '../index.ts'

/** A production line of the version before makes everything, as it did until now: it names no category. */
const sqlOf = (dialect: Dialect): string => {
  const text = dialect === 'sqlite' ? 'TEXT' : 'TEXT COLLATE "C"'
  return `ALTER TABLE production_lines ADD COLUMN categories ${text} NOT NULL DEFAULT '[]';\n`
}

/** R6.1 which product categories a production line makes. */
export const lineCategories: Migration = {
  name: '0009-line-categories',
  sqlite: sqlOf('sqlite'),
  postgres: sqlOf('postgres'),
}
