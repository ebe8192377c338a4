import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { reports } from './stages.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Figures */

/**
 * @typedef {object} VitestReport what is read of vitest's JSON
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one for each file
 */

/**
 * @typedef {object} PlaywrightReport what is read of Playwright's JSON
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors outside of any test
 */

/** @returns {Figures} of the unit tests; a file that could not be loaded counts as one failed test: it hides several */
function unitFigures() {
  const file = join(root, reports.vitest)
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const report = /** @type {VitestReport} */ (JSON.parse(readFileSync(file, 'utf8')))
  const unloaded = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @returns {Figures} of the end-to-end flows; one that passed at the second try has passed */
function e2eFigures() {
  const file = join(root, reports.playwright)
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const { stats, errors } = /** @type {PlaywrightReport} */ (JSON.parse(readFileSync(file, 'utf8')))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/** Takes away the reports of an earlier run, which would be counted as this one's. */
export function forgetReports() {
  for (const path of Object.values(reports)) rmSync(join(root, path), { force: true })
}

/**
 * The tests of both runners, added up.
 *
 * @returns {Figures}
 */
export function testFigures() {
  const unit = unitFigures()
  const e2e = e2eFigures()
  return {
    passed: unit.passed + e2e.passed,
    failed: unit.failed + e2e.failed,
    skipped: unit.skipped + e2e.skipped,
  }
}
