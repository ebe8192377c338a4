import type { Dialect } from '#db/store.ts'
import type { Migration } from '../index.ts'

/** What a database before it had is what nothing was ever said of: no sources, no repeats, everything in force. */
const statements = ({ whole, text }: { readonly whole: string; readonly text: string }): string => `
ALTER TABLE customers ADD COLUMN merged_into_id ${text};
ALTER TABLE contracts ADD COLUMN active ${whole} NOT NULL DEFAULT 1;
ALTER TABLE price_plans ADD COLUMN active ${whole} NOT NULL DEFAULT 1;
ALTER TABLE customer_articles ADD COLUMN active ${whole} NOT NULL DEFAULT 1;
ALTER TABLE faxes ADD COLUMN repeats ${whole} NOT NULL DEFAULT 0;
ALTER TABLE faxes ADD COLUMN repeated_at ${whole};
ALTER TABLE memos ADD COLUMN sources ${text} NOT NULL DEFAULT '[]';

CREATE TABLE "product_categories" (
  "id" ${text} PRIMARY KEY NOT NULL,
  "name" ${text} NOT NULL,
  "attributes" ${text} NOT NULL,
  "active" ${whole} NOT NULL,
  "version" ${whole} NOT NULL
)`

const index = 'CREATE UNIQUE INDEX "product_categories_name" ON "product_categories" ("name");'

const sqlOf = (dialect: Dialect): string =>
  dialect === 'sqlite'
    ? `${statements({ whole: 'INTEGER', text: 'TEXT' })} STRICT;\n${index}\n`
    : `${statements({ whole: 'BIGINT', text: 'TEXT COLLATE "C"' })};\n${index}\n`

/** Merged doubles, what is out of force, product categories, repeated faxes, and where on a page an item was read. */
export const intakeDesk: Migration = {
  name: '0002-intake-desk',
  sqlite: sqlOf('sqlite'),
  postgres: sqlOf('postgres'),
}
