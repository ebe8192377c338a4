import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const userData = process.env['LOCALAPPDATA'] ?? ''
const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], userData].filter(
  (x) => x !== undefined,
)

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programs.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
}

/**
 * A Chromium, Chrome or Edge that is installed on this machine.
 *
 * @returns {string | undefined} path of the program
 */
export function findInstalledBrowser() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && existsSync(named)) return named
  return usualPlaces[process.platform]?.find((path) => existsSync(path))
}

/**
 * The browser that the tests drive: an installed one, else the one that Playwright downloaded.
 *
 * @returns {string | undefined} path of the program
 */
export function findBrowser() {
  const installed = findInstalledBrowser()
  if (installed !== undefined) return installed
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (
    createRequire(import.meta.url)('@playwright/test')
  )
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** Chromium refuses its sandbox to root; and a test has no use for calls home. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
