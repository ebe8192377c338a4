import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { run } from './run.mjs'
import { runTool } from './tool.mjs'

/**
 * @param {string} program
 * @returns {boolean} whether it is on the path
 */
function onPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => names.some((name) => existsSync(join(folder, name))))
}

const chineseFonts = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** @returns {string[]} Debian packages that this machine lacks; empty where we may not install any */
function missingPackages() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return []
  const missing = []
  if (findBrowser() === undefined) missing.push('chromium')
  if (!existsSync(chineseFonts)) missing.push('fonts-noto-cjk')
  if (!onPath('pdftotext')) missing.push('poppler-utils')
  return missing
}

/**
 * Makes the machine fit for the end-to-end tests: a Chromium, Chinese fonts and a program that reads PDFs back. Debian's
 * packages where we are root, else Playwright's own Chromium.
 *
 * @returns {Promise<string | undefined>} undefined when all is well, else one line that says what is missing
 */
export async function prepareMachine() {
  const packages = missingPackages()
  if (packages.length > 0) {
    console.log(`Installing ${packages.join(', ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  }
  if (findBrowser() === undefined) {
    console.log('Downloading a Chromium for the tests …')
    await runTool({ package: '@playwright/test', command: 'playwright', args: ['install', 'chromium'] })
  }
  if (findBrowser() === undefined) {
    return 'Missing: a Chromium. Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH.'
  }
  if (!onPath('pdftotext')) return 'Missing: pdftotext. Install poppler-utils (Debian, Homebrew: poppler).'
  return undefined
}
