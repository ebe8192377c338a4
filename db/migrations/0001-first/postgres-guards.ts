import { LEDGERS } from './ledgers.ts'

const refuse = (table: string): string => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
  FOR EACH ROW EXECUTE FUNCTION refuse_change();`

/** Ledgers refuse changes; the search index is one of PostgreSQL's own. */
export const postgresGuards = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'append only: %', TG_TABLE_NAME; END $$;
${LEDGERS.map(refuse).join('')}

CREATE INDEX search_index ON search_docs USING gin (to_tsvector('simple', words || ' ' || pinyin));
`
