import type { Migration } from '#db/migrations/index.ts'

const both = (name: string, sql: string): Migration => ({ name, sqlite: sql, postgres: sql })

/** A small history with what breaks in practice: a table that others refer to is built anew, then changed. */
export const STEPS: readonly Migration[] = [
  both(
    '0001-first',
    `CREATE TABLE mills (id TEXT PRIMARY KEY, name TEXT NOT NULL);
     CREATE TABLE rolls (id TEXT PRIMARY KEY, mill TEXT NOT NULL REFERENCES mills (id));
     INSERT INTO mills VALUES ('m1', '一号厂'), ('m2', '二号厂');
     INSERT INTO rolls VALUES ('r1', 'm1'), ('r2', 'm2');`,
  ),
  both(
    '0002-mills-have-towns',
    `CREATE TABLE mills_new (id TEXT PRIMARY KEY, name TEXT NOT NULL, town TEXT NOT NULL);
     INSERT INTO mills_new SELECT id, name, '苏州' FROM mills;
     DROP TABLE mills;
     ALTER TABLE mills_new RENAME TO mills;`,
  ),
  both('0003-rolls-weigh', `ALTER TABLE rolls ADD COLUMN weight INTEGER NOT NULL DEFAULT 7;`),
]

/** The same steps, of which the one at `at` ends the process when it has done its work but not committed. */
export const deadlyAt = (at: number): readonly Migration[] =>
  STEPS.map((step, position) => (position === at ? { ...step, sqlite: `${step.sqlite} SELECT die();` } : step))
