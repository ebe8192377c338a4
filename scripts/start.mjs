import { build } from './lib/build.mjs'
import { hasDisplay } from './lib/display.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { launchDesktop, launchHost } from './lib/launch.mjs'
import { continueUnderProjectNode } from './lib/project-node.mjs'
import { programArguments, readStartArguments, usage } from './lib/start-arguments.mjs'

/** @returns {import('./lib/start-arguments.mjs').StartArguments | undefined} undefined when the command line is wrong */
function commandLine() {
  try {
    return readStartArguments(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return undefined
  }
}

/**
 * `npm start`: installs what is missing, builds what is out of date, opens the program. Works from a fresh clone.
 *
 * @returns {Promise<number>} exit code
 */
async function start() {
  const given = commandLine()
  if (given === undefined) return 2
  if (given.help) {
    console.log(usage)
    return 0
  }
  await ensureInstalled()
  await continueUnderProjectNode()
  if (!(await build())) return 1

  const args = programArguments(given)
  const window = given.open && hasDisplay()
  // Chromium, and with it Electron, refuses its sandbox to root; giving the sandbox up is no choice of ours.
  const electron = window && process.getuid?.() !== 0 ? await ensureElectron() : undefined
  if (electron !== undefined) return launchDesktop(electron, args)
  if (window) console.log('The Electron runtime is not there: opening the program in the browser instead.')
  return launchHost(args, window)
}

process.exitCode = await start()
