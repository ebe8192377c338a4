import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectNode } from '#scripts/lib/project-node.mjs'
import { root } from '#scripts/lib/root.mjs'
import { toolScript } from '#scripts/lib/tool.mjs'

/** The files that the compiler would read for a room, declarations of platforms included. */
function filesOf(room: string): readonly string[] {
  const args = [toolScript('typescript', 'tsc'), '-p', join(root, room), '--listFilesOnly']
  const { stdout } = spawnSync(projectNode, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return stdout.split(/\r?\n/).map((line) => line.replaceAll('\\', '/'))
}

const node = /\/@types\/node\//
const dom = /\/lib\.dom\.d\.ts$/

it.each([
  { room: 'shared', foreign: [node, dom] },
  { room: 'db', foreign: [dom] },
  { room: 'electron', foreign: [dom] },
  { room: 'renderer', foreign: [node] },
])('types of $room know no other platform', ({ room, foreign }) => {
  const files = filesOf(room)
  expect(files.filter((file) => file.includes(`/${room}/`)).length).toBeGreaterThan(3)
  expect(files.filter((file) => foreign.some((platform) => platform.test(file)))).toEqual([])
})
