/** A forbidden import, planted into a copy of the rooms. */
export interface Planted {
  /** The rule that has to catch it. */
  readonly rule: string
  /** File that imports, and what is written in it. */
  readonly file: string
  readonly code: string
}

const importing = (specifier: string): string =>
  `import * as planted from '${specifier}'\nexport const used = planted\n`

const plant = (rule: string, file: string, specifier: string): Planted => ({ rule, file, code: importing(specifier) })

/** One planted import for every way to break the table of rooms. */
export const planted: readonly Planted[] = [
  plant('values-and-rules-import-only-each-other', 'shared/values/planted.ts', 'zod'),
  plant('values-and-rules-import-only-each-other', 'shared/rules/planted.ts', 'dayjs'),
  plant('values-and-rules-import-only-each-other', 'shared/rules/planted.ts', '#shared/contract/target.ts'),
  plant('values-and-rules-import-only-each-other', 'shared/values/planted.ts', '#db/target.ts'),
  plant('values-and-rules-no-node', 'shared/values/planted.ts', 'node:crypto'),
  plant('values-and-rules-no-node', 'shared/rules/planted.ts', 'fs'),
  plant('contract-imports', 'shared/contract/planted.ts', '#db/target.ts'),
  plant('contract-imports', 'shared/contract/planted.ts', '#electron/core/target.ts'),
  plant('contract-imports', 'shared/contract/planted.ts', '#renderer/target.ts'),
  plant('contract-imports', 'shared/contract/planted.ts', '@orpc/server'),
  plant('contract-no-node', 'shared/contract/planted.ts', 'node:path'),
  plant('shared-imports-only-shared', 'shared/planted.ts', '#db/target.ts'),
  plant('shared-imports-only-shared', 'shared/planted.ts', 'react'),
  plant('db-imports', 'db/planted.ts', '#electron/core/target.ts'),
  plant('db-imports', 'db/planted.ts', '#renderer/target.ts'),
  plant('db-imports', 'db/planted.ts', '#shared/contract/target.ts'),
  plant('db-imports', 'db/planted.ts', '@orpc/server'),
  plant('db-takes-only-types-of-rules', 'db/planted.ts', '#shared/rules/target.ts'),
  plant('core-imports', 'electron/core/planted.ts', 'electron'),
  plant('core-imports', 'electron/core/planted.ts', '#electron/doors/target.ts'),
  plant('core-imports', 'electron/core/planted.ts', '#electron/platform/target.ts'),
  plant('core-imports', 'electron/core/planted.ts', 'ws'),
  plant('core-no-http-no-files', 'electron/core/planted.ts', 'node:http'),
  plant('core-no-http-no-files', 'electron/core/planted.ts', 'node:fs/promises'),
  plant('electron-no-renderer', 'electron/core/planted.ts', '#renderer/target.ts'),
  plant('doors-no-db', 'electron/doors/planted.ts', '#db/target.ts'),
  plant('doors-no-rules', 'electron/doors/planted.ts', '#shared/rules/target.ts'),
  plant('doors-imports', 'electron/doors/planted.ts', '#electron/platform/target.ts'),
  plant('doors-imports', 'electron/doors/planted.ts', 'better-sqlite3'),
  plant('desktop-platform-no-core', 'electron/desktop/planted.ts', '#electron/core/target.ts'),
  plant('desktop-platform-no-core', 'electron/platform/planted.ts', '#electron/core/target.ts'),
  plant('desktop-platform-no-renderer', 'electron/desktop/planted.ts', '#renderer/target.ts'),
  plant('desktop-platform-no-renderer', 'electron/platform/planted.ts', '#renderer/target.ts'),
  plant('desktop-platform-no-store-no-doors', 'electron/platform/planted.ts', '#db/target.ts'),
  plant('only-desktop-imports-electron', 'electron/platform/planted.ts', 'electron'),
  plant('only-desktop-imports-electron', 'electron/doors/planted.ts', 'electron'),
  plant('only-desktop-imports-electron', 'electron/host.ts', 'electron'),
  plant('only-desktop-imports-electron', 'electron/core/planted.ts', 'electron/main'),
  plant('renderer-imports-only-shared', 'renderer/planted.tsx', '#db/target.ts'),
  plant('renderer-imports-only-shared', 'renderer/planted.tsx', '#electron/core/target.ts'),
  plant('renderer-no-node', 'renderer/planted.tsx', 'node:fs'),
  plant('renderer-no-data-owner-packages', 'renderer/planted.tsx', 'better-sqlite3'),
  plant('renderer-no-data-owner-packages', 'renderer/planted.tsx', 'electron'),
  plant('no-tests-in-production', 'electron/planted.ts', '#tests/target.ts'),
  plant('no-tests-in-production', 'renderer/planted.tsx', '#tests/target.ts'),
  plant('no-scripts-in-rooms', 'electron/planted.ts', '#scripts/target.ts'),
  plant('no-climbing', 'electron/core/deep/planted.ts', '../../../db/target.ts'),
  plant('no-climbing', 'renderer/desks/intake/planted.tsx', '../../target.ts'),
  plant('no-unresolvable', 'db/planted.ts', './nowhere.ts'),
  plant('no-unresolvable', 'db/planted.ts', 'package-that-nobody-installed'),
  plant('no-circular', 'shared/values/circle.ts', './circle-back.ts'),
  plant('no-circular', 'shared/values/circle-back.ts', './circle.ts'),
  // The other ways to write an import.
  { rule: 'db-imports', file: 'db/planted.ts', code: "export * from '#shared/contract/target.ts'\n" },
  {
    rule: 'db-imports',
    file: 'db/planted.ts',
    code: "import type { Target } from '#renderer/target.ts'\nexport type T = Target\n",
  },
  {
    rule: 'renderer-imports-only-shared',
    file: 'renderer/planted.tsx',
    code: "export const later = () => import('#db/target.ts')\n",
  },
  { rule: 'core-imports', file: 'electron/core/planted.ts', code: "import '#electron/platform/target.ts'\n" },
]

/** What the planted imports import: harmless files, one in each room. */
export const targets: readonly string[] = [
  'shared/contract/target.ts',
  'shared/rules/target.ts',
  'shared/values/target.ts',
  'db/target.ts',
  'electron/core/target.ts',
  'electron/doors/target.ts',
  'electron/platform/target.ts',
  'electron/desktop/target.ts',
  'renderer/target.ts',
  'tests/target.ts',
  'scripts/target.ts',
]

/** What the table of rooms allows; a check that forbade everything would be of no use either. */
export const allowed: readonly Planted[] = [
  plant('', 'shared/rules/fine.ts', '#shared/values/target.ts'),
  plant('', 'shared/contract/fine.ts', '#shared/rules/target.ts'),
  plant('', 'shared/contract/fine-too.ts', 'zod'),
  plant('', 'db/fine.ts', '#shared/values/target.ts'),
  plant('', 'db/fine-too.ts', 'drizzle-orm'),
  {
    rule: '',
    file: 'db/types.ts',
    code: "import type { Target } from '#shared/rules/target.ts'\nexport type T = Target\n",
  },
  plant('', 'electron/core/fine.ts', '#db/target.ts'),
  plant('', 'electron/core/fine-too.ts', '#shared/rules/target.ts'),
  plant('', 'electron/doors/fine.ts', '#electron/core/target.ts'),
  plant('', 'electron/desktop/fine.ts', 'electron'),
  plant('', 'electron/main.ts', 'electron'),
  plant('', 'electron/preload.ts', 'electron'),
  plant('', 'electron/platform/fine.ts', 'node:fs'),
  plant('', 'renderer/fine.tsx', '#shared/contract/target.ts'),
  plant('', 'renderer/fine-too.tsx', 'antd'),
]
