import type { Dialect } from '#db/store.ts'
import type { Migration } from '../index.ts'

/**
 * What open orders hold is derived from their papers (`material_needs`), so that nothing has to be released when one is
 * changed or cancelled; the sum that was kept beside the reserve goes. Nothing ever wrote into it.
 */
const tables = ({ whole, text }: { readonly whole: string; readonly text: string }, strict: string): string => `
ALTER TABLE formula_versions ADD COLUMN note ${text} NOT NULL DEFAULT '';
ALTER TABLE formula_versions ADD COLUMN by_name ${text} NOT NULL DEFAULT '';

CREATE TABLE "material_needs" (
  "order_id" ${text} NOT NULL,
  "line_id" ${text} NOT NULL,
  "material_id" ${text} NOT NULL,
  "quantity" ${whole} NOT NULL,
  PRIMARY KEY ("order_id", "line_id", "material_id"),
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id"),
  FOREIGN KEY ("material_id") REFERENCES "materials" ("id")
)${strict};
CREATE INDEX "material_needs_material" ON "material_needs" ("material_id", "quantity");

CREATE TABLE "purchase_requests" (
  "id" ${text} PRIMARY KEY NOT NULL,
  "number" ${text} NOT NULL,
  "material_id" ${text} NOT NULL,
  "quantity" ${whole} NOT NULL,
  "received" ${whole} NOT NULL,
  "needed_by" ${text} NOT NULL,
  "state" ${text} NOT NULL,
  "open" ${whole} NOT NULL,
  "supplier" ${text} NOT NULL,
  "expected_on" ${text},
  "orders" ${text} NOT NULL,
  "reason" ${text} NOT NULL,
  "drop_reason" ${text} NOT NULL,
  "requested_at" ${whole} NOT NULL,
  "requested_by_id" ${text} NOT NULL,
  "requested_by_name" ${text} NOT NULL,
  "ordered_at" ${whole},
  "ordered_by_name" ${text} NOT NULL,
  "closed_at" ${whole},
  "closed_by_name" ${text} NOT NULL,
  "version" ${whole} NOT NULL,
  FOREIGN KEY ("material_id") REFERENCES "materials" ("id"),
  CONSTRAINT "purchase_requests_sound" CHECK (quantity > 0 and received >= 0)
)${strict};
CREATE UNIQUE INDEX "purchase_requests_number" ON "purchase_requests" ("number");
CREATE INDEX "purchase_requests_open" ON "purchase_requests" ("open", "needed_by", "number");
CREATE INDEX "purchase_requests_material" ON "purchase_requests" ("material_id", "open");
`

// SQLite drops no column that a CHECK speaks of: the table is made anew. Foreign keys are off while a migration runs.
const SQLITE_RESERVES = `
CREATE TABLE "materials_kept" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "number" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "pinyin" TEXT NOT NULL,
  "on_hand" INTEGER NOT NULL,
  "active" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "materials_not_negative" CHECK (on_hand >= 0)
) STRICT;
INSERT INTO materials_kept SELECT id, number, name, unit, pinyin, on_hand, active, version FROM materials;
DROP TABLE materials;
ALTER TABLE materials_kept RENAME TO materials;
CREATE UNIQUE INDEX "materials_number" ON "materials" ("number");
`

const POSTGRES_RESERVES = `
ALTER TABLE materials DROP CONSTRAINT "materials_not_negative";
ALTER TABLE materials DROP COLUMN held;
ALTER TABLE materials ADD CONSTRAINT "materials_not_negative" CHECK (on_hand >= 0);
`

const sqlOf = (dialect: Dialect): string =>
  dialect === 'sqlite'
    ? SQLITE_RESERVES + tables({ whole: 'INTEGER', text: 'TEXT' }, ' STRICT')
    : POSTGRES_RESERVES + tables({ whole: 'BIGINT', text: 'TEXT COLLATE "C"' }, '')

/** What open orders need of each raw material, purchase requests, and who wrote a version of a formula and why. */
export const technicalDesk: Migration = {
  name: '0008-technical-desk',
  sqlite: sqlOf('sqlite'),
  postgres: sqlOf('postgres'),
}
