import type { Dialect } from '#db/store.ts'
import type { Migration } from '../index.ts'

/**
 * Rows of the version before whose date was moved, or still moves, stay without one until the order is saved next: how
 * far it moves is a matter of the office's calendar, and the list computes it for them.
 */
const dates = (day: string): string => `
ALTER TABLE order_summary ADD COLUMN pre_delivery_on ${day};
UPDATE order_summary SET pre_delivery_on = pre_delivery_base
WHERE postponed_from IS NULL OR signed_back_on <= postponed_from OR (open = 0 AND signed_back_on IS NULL);
CREATE INDEX "order_summary_pre_delivery" ON "order_summary" ("pre_delivery_on", "number");
`

/**
 * The full-text index once more, with an index of its own for the first four letters of a word: a year or an area code
 * was joined together from all words that begin with it. Its triggers name it and stay.
 */
const search = `
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5(
  kind, words, pinyin, content='search_docs', content_rowid='id', tokenize='unicode61', prefix='2 3 4'
);
INSERT INTO search_index (search_index) VALUES ('rebuild');
`

const sqlOf = (dialect: Dialect): string =>
  dialect === 'sqlite' ? dates('TEXT') + search : dates('TEXT COLLATE "C"')

/** Orders are found by the pre-delivery date that the list shows, and words by four letters as fast as by three. */
export const listDates: Migration = { name: '0007-list-dates', sqlite: sqlOf('sqlite'), postgres: sqlOf('postgres') }
