import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

/**
 * The environment of every program that the scripts start: the project's own tools, its own Node first on the path.
 * A stray `require('electron')` would start a download; the override makes it fail at once instead.
 *
 * @param {Record<string, string | undefined>} [extra] variables on top
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnv(extra = {}) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [join(root, 'node_modules', '.bin'), process.env[pathName] ?? ''].join(delimiter)
  return { ...process.env, [pathName]: path, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', ...extra }
}

/**
 * Lets a child end when this process is told to. Killing `npm start` reaches only the shell between npm and us, which dies
 * without a word: an npm script that lost its parent takes that as the signal.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endTogether(child) {
  const stop = () => child.kill('SIGTERM')
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) stop()
  }, 500)
  process.on('SIGTERM', stop)
  child.on('close', () => {
    clearInterval(watch)
    process.off('SIGTERM', stop)
  })
}

/**
 * Runs a program to its end with the terminal handed on.
 * No shell by default, so that a folder with a space in its name is still one argument, on Windows too.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<number>} exit code; 1 when the program could not be started or was killed by a signal
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, [...args], {
      cwd: root,
      env: options.env ?? toolEnv(),
      shell: options.shell ?? false,
      stdio: options.quiet === true ? 'ignore' : 'inherit',
    })
    endTogether(child)
    child.on('error', (error) => {
      if (options.quiet !== true) console.error(`${command}: ${error.message}`)
      done(1)
    })
    child.on('exit', (code) => done(code ?? 1))
  })
}

/**
 * Waits for a program that was started in the foreground. Ctrl+C reaches it directly; a signal to us alone is handed on.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code
 */
export function untilItEnds(child) {
  process.on('SIGINT', () => undefined)
  endTogether(child)
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`The program could not be started: ${error.message}`)
      done(1)
    })
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
  })
}
