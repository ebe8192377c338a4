import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/lib/browser.mjs'

/**
 * The end-to-end flows, in a real Chromium. The pictures that a flow takes are kept: people look at them. What costs a third of
 * a test's time beside them, a trace and a picture of its end, is kept of what failed.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/e2e/prepare.ts',
  outputDir: 'test-results/e2e',
  // The last tests of a long file need not wait for one another; what is built for a whole file keeps its file together.
  fullyParallel: true,
  forbidOnly: true,
  // A shared machine may stall for seconds; a second try that passes is reported as flaky, not hidden.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    actionTimeout: 20_000,
    launchOptions: { executablePath: findBrowser(), args: [...browserArguments] },
  },
})
