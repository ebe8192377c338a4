import { build } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { continueUnderProjectNode } from './lib/project-node.mjs'

await ensureInstalled()
await continueUnderProjectNode()
process.exitCode = (await build()) ? 0 : 1
