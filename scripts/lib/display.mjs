import { spawn } from 'node:child_process'
import { findInstalledBrowser } from './browser.mjs'

/** @returns {boolean} whether there is a screen that a window could open on */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return process.env['SSH_CONNECTION'] === undefined
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * @param {string} address
 * @returns {[string, string[]]} the program that opens an address on this platform
 */
function opener(address) {
  const browser = findInstalledBrowser()
  // As a window of its own without tabs. Not as root, who would have to give up the browser's sandbox for it.
  if (browser !== undefined && process.getuid?.() !== 0) return [browser, [`--app=${address}`]]
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  if (process.platform === 'darwin') return ['open', [address]]
  return ['xdg-open', [address]]
}

/**
 * Shows an address to the user. That nothing could be opened is no fault: the address has been printed.
 *
 * @param {string} address
 */
export function openWindow(address) {
  const [command, args] = opener(address)
  const child = spawn(command, args, { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}
