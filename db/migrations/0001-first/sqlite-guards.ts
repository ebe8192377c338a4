import { LEDGERS } from './ledgers.ts'

const refuse = (table: string, change: 'UPDATE' | 'DELETE'): string => `
CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
BEGIN SELECT RAISE(ABORT, 'append only: ${table}'); END;`

/** Ledgers refuse changes; the search index follows its table. */
export const sqliteGuards = `
${LEDGERS.map((table) => refuse(table, 'UPDATE') + refuse(table, 'DELETE')).join('')}

CREATE VIRTUAL TABLE search_index USING fts5(
  kind, words, pinyin, content='search_docs', content_rowid='id', tokenize='unicode61', prefix='2 3'
);
CREATE TRIGGER search_docs_insert AFTER INSERT ON search_docs BEGIN
  INSERT INTO search_index (rowid, kind, words, pinyin) VALUES (new.id, new.kind, new.words, new.pinyin);
END;
CREATE TRIGGER search_docs_delete AFTER DELETE ON search_docs BEGIN
  INSERT INTO search_index (search_index, rowid, kind, words, pinyin) VALUES ('delete', old.id, old.kind, old.words, old.pinyin);
END;
CREATE TRIGGER search_docs_update AFTER UPDATE ON search_docs BEGIN
  INSERT INTO search_index (search_index, rowid, kind, words, pinyin) VALUES ('delete', old.id, old.kind, old.words, old.pinyin);
  INSERT INTO search_index (rowid, kind, words, pinyin) VALUES (new.id, new.kind, new.words, new.pinyin);
END;
`
