import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { root } from './scripts/lib/root.mjs'

/** What ends processes, drives a browser, or puts another module in the place of one: a process for each file. */
const ALONE = [
  ...['architecture', 'doors', 'platform', 'print', 'scripts'].map((room) => `tests/${room}/**/*.test.{ts,tsx}`),
  'tests/core/page-statements.test.ts',
]
const NO_UNIT = ['tests/**/*.spec.ts', 'node_modules/**', 'out/**']

/**
 * Everything that needs no browser. Forks, because the database module is native and the fault tests end processes.
 * The end-to-end specs (`*.spec.ts`) belong to Playwright.
 *
 * Values in, values out, and a real database of its own for each file: most files share a process, so that the program is
 * loaded once for each core instead of once for each of two hundred files. What must not stands in ALONE.
 */
export default defineConfig({
  root,
  test: {
    setupFiles: ['tests/support/property-seed.ts'],
    pool: 'forks',
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', TZ: 'Asia/Shanghai' },
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: ALONE, exclude: NO_UNIT },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...NO_UNIT, ...ALONE],
          isolate: false,
        },
      },
    ],
  },
})
