import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createStatements } from '#db/ddl.ts'
import { root } from './lib/root.mjs'

/**
 * Writes the tables of db/tables as SQL, for the migration that begins or changes them:
 * `node scripts/print-tables.mjs FOLDER` (below db/migrations). A later migration takes from it what is new.
 */
const folder = process.argv[2]
if (!folder) throw new Error('which folder below db/migrations?')

for (const dialect of /** @type {const} */ (['sqlite', 'postgres'])) {
  const sql = createStatements(dialect).map((statement) => `${statement};\n`)
  const source = `export const ${dialect}Tables = \`\n${sql.join('\n')}\`\n`
  writeFileSync(join(root, 'db', 'migrations', folder, `${dialect}-tables.ts`), source)
}
