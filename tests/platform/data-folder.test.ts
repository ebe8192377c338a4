import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ensureWritable, usualDataFolder } from '#electron/platform/data-folder.ts'
import { faultLog } from '#electron/platform/fault-log.ts'
import { temporaryFolder } from './kit.ts'

it.each([
  { platform: 'linux', environment: {}, is: '/home/chen/.config/Order Desk/data' },
  { platform: 'linux', environment: { XDG_CONFIG_HOME: '/conf' }, is: '/conf/Order Desk/data' },
  { platform: 'darwin', environment: {}, is: '/home/chen/Library/Application Support/Order Desk/data' },
  { platform: 'win32', environment: { APPDATA: '/roaming' }, is: '/roaming/Order Desk/data' },
] as const)('$platform keeps data where it is the custom ($is)', ({ platform, environment, is }) => {
  expect(usualDataFolder(platform, environment, '/home/chen')).toBe(join(is))
})

it('makes a folder with all above it, and leaves one that is there', async () => {
  const folder = join(await temporaryFolder(), 'a', '数据')
  ensureWritable(folder)
  writeFileSync(join(folder, 'x'), 'y')
  ensureWritable(folder)
  expect(readdirSync(folder)).toEqual(['x'])
})

it('says so at once where there can be no folder', async () => {
  const file = join(await temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => ensureWritable(join(file, 'data'))).toThrow(/ENOTDIR|EEXIST|ENOENT/)
})

it.runIf(process.platform === 'linux')('does not hang where the system makes no folders', () => {
  expect(() => ensureWritable('/proc/nothing/here')).toThrow(/ENOENT/)
})

it('a fault is written with its causes; one that cannot be written is no second fault', async () => {
  const folder = join(await temporaryFolder(), 'logs')
  const log = faultLog(folder)
  log('incident-1', new Error('outer', { cause: new Error('inner') }))
  log('incident-2', 'no error at all')
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/^faults-\d{4}-\d{2}\.log$/)
  expect(readFileSync(join(folder, name), 'utf8')).toMatch(
    /incident-1\nError: outer.*inner.*incident-2\n'no error at all'/s,
  )
  expect(() => faultLog(join(folder, name, 'below'))('incident-3', new Error('lost'))).not.toThrow()
})
