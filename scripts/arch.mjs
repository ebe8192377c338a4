import { checkArchitecture } from './lib/architecture.mjs'

const { modules, dependencies, violations } = checkArchitecture()
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
console.log(`${modules} files, ${dependencies} imports, ${violations.length} violations`)
process.exitCode = violations.length === 0 && modules > 0 && dependencies > 0 ? 0 : 1
