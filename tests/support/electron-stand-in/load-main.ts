import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { ElectronStandIn } from './stand-in.ts'

const KEY = Symbol.for('order-desk.electron-stand-ins')
const SCHEME = 'electron-stand-in:'
const shelf = globalThis as unknown as Record<symbol, Map<string, object> | undefined>
const standIns = (shelf[KEY] ??= new Map<string, object>())
let isHooked = false

/** `import … from 'electron'` in the program number n gets the stand-in number n. */
function hook(): void {
  if (isHooked) return
  isHooked = true
  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier !== 'electron') return next(specifier, context)
      const number = new URL(context.parentURL ?? '').searchParams.get('desk') ?? ''
      return { url: `${SCHEME}${number}`, format: 'module', shortCircuit: true }
    },
    load: (url, context, next) => {
      if (!url.startsWith(SCHEME)) return next(url, context)
      const number = url.slice(SCHEME.length)
      const names = Object.keys(standIns.get(number) ?? {})
      const from = `globalThis[Symbol.for('order-desk.electron-stand-ins')].get('${number}')`
      return { format: 'module', source: `export const { ${names.join(', ')} } = ${from}`, shortCircuit: true }
    },
  })
}

/** Runs a built main script with a stand-in for `electron` and its own command line. Each call is a program of its own. */
export async function loadMain(script: string, standIn: ElectronStandIn, args: readonly string[]): Promise<void> {
  hook()
  const number = String(standIns.size + 1)
  standIns.set(number, standIn.electron)
  const before = process.argv
  process.argv = ['electron', script, ...args]
  try {
    await import(`${pathToFileURL(script).href}?desk=${number}`)
  } finally {
    process.argv = before
  }
}
