import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { continueUnderProjectNode, projectNode } from './lib/project-node.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'

await ensureInstalled()
await continueUnderProjectNode()
process.exitCode = await run(projectNode, [join(root, 'tests', 'bench', 'main.ts'), ...process.argv.slice(2)])
