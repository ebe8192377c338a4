import type { Migration } from '../index.ts'

/** Signs that stand between the parts of a number and are left out by whoever types it in a hurry. */
const SIGNS = [...' -_/\\.,:;#*+&()[]{}<>|"~^=!%@`'.split(''), "''"]

const bare = SIGNS.reduce((text, sign) => `replace(${text}, '${sign}', '')`, 'lower(p.number)')
/** The initials of the name alone: until now they stood behind the number, in one word with its last part. */
const initials = `substr(p.pinyin, length(replace(p.number, ' ', '')) + 1)`

/**
 * Products are found by their number without dashes, and by the initials of their name: what `indexProduct` writes from
 * now on for each product that is saved, for those that are there already. The full-text index follows by its triggers.
 */
const statements = `
UPDATE search_docs SET
  words = words || ' ' || (SELECT ${bare} FROM products p WHERE p.id = search_docs.ref_id),
  pinyin = (SELECT trim(${initials} || ' ' || p.pinyin) FROM products p WHERE p.id = search_docs.ref_id)
WHERE kind = 'product' AND EXISTS (SELECT 1 FROM products p WHERE p.id = search_docs.ref_id);
`

export const productWords: Migration = { name: '0006-product-words', sqlite: statements, postgres: statements }
