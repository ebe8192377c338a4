import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { root } from '#scripts/lib/root.mjs'

const folder = join(root, 'resources', 'locales', 'zh-CN')
const namespaces = readdirSync(folder).map((name) => name.replace('.json', ''))
const read = (name: string): object => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object

const words = i18next.createInstance()
await words.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': Object.fromEntries(namespaces.map((name) => [name, read(name)])) },
  interpolation: { escapeValue: false },
  returnNull: false,
})

/**
 * What a control of the screen is called in Chinese (`orderFile:sheet.make`), so that a better word breaks no flow.
 *
 * Throws for a key that no file has. Reasons and figures are not taken from here: the flows say them literally.
 */
export function say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  if (!words.exists(key, params)) throw new RangeError(`No word for ${key}`)
  return words.t(key, params)
}
