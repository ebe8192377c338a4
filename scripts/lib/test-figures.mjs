import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { reports } from './stages.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Figures */

/**
 * @param {string} path
 * @returns {any} the report, undefined when its runner did not get that far
 */
function report(path) {
  const file = join(root, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Takes away the reports of an earlier run, which would be counted as this one's. */
export function forgetReports() {
  for (const path of Object.values(reports)) rmSync(join(root, path), { force: true })
}

/**
 * The tests of both runners, added up. A spec that passed only at the second try counts as passed; a file that could not
 * even be loaded counts as one failed test, because it hides an unknown number of them.
 *
 * @returns {Figures}
 */
export function testFigures() {
  const unit = report(reports.vitest)
  const e2e = report(reports.playwright)
  const unloaded = unit?.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return {
    passed: (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0) + (e2e?.stats.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (unloaded ?? 0) + (e2e?.stats.unexpected ?? 0) + (e2e?.errors.length ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (e2e?.stats.skipped ?? 0),
  }
}
