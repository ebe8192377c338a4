import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { root } from './scripts/lib/root.mjs'

/**
 * Everything that needs no browser. Forks, because the database module is native and the fault tests end processes.
 * The end-to-end specs (`*.spec.ts`) belong to Playwright.
 */
export default defineConfig({
  root,
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/**/*.spec.ts', 'node_modules/**', 'out/**'],
    setupFiles: ['tests/support/property-seed.ts'],
    pool: 'forks',
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', TZ: 'Asia/Shanghai' },
  },
})
