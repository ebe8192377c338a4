import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, expect, it } from 'vitest'
import { fileUrls } from '#scripts/lib/file-urls.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

it('runs from the built bundle too: the reader thread and the migrations are in it', async () => {
  // Inside the project, so that the bundle finds better-sqlite3 where the real one does.
  const folder = await mkdtemp(join(project, 'node_modules', '.order-desk-bundle-'))
  folders.push(folder)
  const entry = join(folder, 'entry.ts')
  await writeFile(
    entry,
    `import { openSqlite } from '#db/engines/sqlite.ts'
     import { allSettings, saveSetting } from '#db/queries/settings.ts'
     const store = await openSqlite({ path: ${JSON.stringify(join(folder, 'desk.db'))}, backupFolder: ${JSON.stringify(folder)} })
     await store.tx((db) => saveSetting(db, { key: 'k', value: '值', expected: 0, at: 1 as never, byId: null }))
     process.stdout.write(JSON.stringify(await store.read(allSettings)))
     await store.close()`,
  )
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    publicDir: false,
    plugins: [fileUrls()],
    resolve: { alias: [{ find: /^#db\//, replacement: join(project, 'db/') }] },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: true, target: 'node24', outDir: join(folder, 'out'), rolldownOptions: { input: entry } },
  })
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'out', 'entry.js')], {
    encoding: 'utf8',
  })
  expect([stdout, stderr, status]).toEqual(['[{"key":"k","value":"值","version":1}]', '', 0])
})
