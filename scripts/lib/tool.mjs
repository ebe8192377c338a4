import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode } from './project-node.mjs'
import { root } from './root.mjs'
import { run, toolEnv } from './run.mjs'

/**
 * The script behind a tool's command, read from its package: spawning the script with the project's Node is the same on
 * every platform, spawning `.bin/…` is not.
 *
 * @param {string} packageName
 * @param {string} [command] the command's name when the package has several
 * @returns {string} absolute path
 */
export function toolScript(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  )
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`Package ${packageName} has no command ${command}.`)
  return join(folder, script)
}

/**
 * Runs a tool of the project to its end.
 *
 * @param {{ package: string, command?: string, args: readonly string[], env?: Record<string, string | undefined> }} tool
 * @returns {Promise<number>} exit code
 */
export function runTool(tool) {
  return run(projectNode, [toolScript(tool.package, tool.command), ...tool.args], { env: toolEnv(tool.env) })
}
