import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openWindow } from './display.mjs'
import { projectNode } from './project-node.mjs'
import { root } from './root.mjs'
import { untilItEnds } from './run.mjs'

/**
 * Opens the desktop program.
 *
 * @param {string} electron the runtime
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function launchDesktop(electron, args) {
  return untilItEnds(spawn(electron, [root, ...args], { cwd: root, stdio: 'inherit' }))
}

/**
 * Serves the screens on loopback and, where wanted, opens them as soon as the address has been printed.
 *
 * @param {readonly string[]} args
 * @param {boolean} open
 * @returns {Promise<number>} exit code
 */
export function launchHost(args, open) {
  const host = join(root, 'out', 'main', 'host.js')
  if (!existsSync(host)) {
    console.error(`${host} is missing: the build made no host.`)
    return Promise.resolve(1)
  }
  const child = spawn(projectNode, ['--enable-source-maps', host, ...args], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  let seen = open ? '' : undefined
  child.stdout.on('data', (/** @type {Buffer} */ part) => {
    process.stdout.write(part)
    if (seen === undefined) return
    seen += part.toString('utf8')
    const address = /https?:\/\/[^\s]+(?=\s)/.exec(seen)?.[0]
    if (address === undefined) return
    seen = undefined
    openWindow(address)
  })
  return untilItEnds(child)
}
