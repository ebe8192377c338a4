import type { Dialect } from '#db/store.ts'
import type { Migration } from '../index.ts'

/** A load of the version before is one day long until the order is saved next; it is derived, never truth. */
const statements = ({ whole, text }: { readonly whole: string; readonly text: string }): string => `
ALTER TABLE production_loads ADD COLUMN until ${text} NOT NULL DEFAULT '';
UPDATE production_loads SET until = date;
CREATE INDEX "production_loads_until" ON "production_loads" ("until");
ALTER TABLE production_lines ADD COLUMN note ${text} NOT NULL DEFAULT '';
ALTER TABLE production_lines ADD COLUMN version ${whole} NOT NULL DEFAULT 1;

CREATE TABLE "production_days" (
  "production_line" ${text} NOT NULL,
  "date" ${text} NOT NULL,
  "capacity" ${whole} NOT NULL,
  "reason" ${text} NOT NULL,
  PRIMARY KEY ("production_line", "date")
)`

const sqlOf = (dialect: Dialect): string =>
  dialect === 'sqlite'
    ? `${statements({ whole: 'INTEGER', text: 'TEXT' })} STRICT;\n`
    : `${statements({ whole: 'BIGINT', text: 'TEXT COLLATE "C"' })};\n`

/** Days of a production line that are not as usual, and until when each order lies on it. */
export const loadCalendar: Migration = {
  name: '0003-load-calendar',
  sqlite: sqlOf('sqlite'),
  postgres: sqlOf('postgres'),
}
