import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where a program's data lie by the custom of each system, as Electron has it too; Chromium's own things are beside it. */
export function usualDataFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home = homedir()): string {
  const custom: Partial<Record<NodeJS.Platform, string>> = {
    win32: environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  }
  return join(custom[platform] ?? (environment['XDG_CONFIG_HOME'] || join(home, '.config')), 'Order Desk', 'data')
}

/** The places inside a data folder. */
export const placesIn = (folder: string) => ({
  database: join(folder, 'desk.db'),
  backups: join(folder, 'backups'),
  files: join(folder, 'files'),
  faxes: join(folder, 'faxes'),
  logs: join(folder, 'logs'),
})

/**
 * Makes the folder where it is missing. Throws what the file system throws when it cannot be written.
 *
 * Step by step: Node's own recursive way never comes back where a parent says that nothing can be in it (`/proc`).
 */
export function ensureWritable(folder: string): void {
  if (!existsSync(folder)) {
    if (dirname(folder) !== folder) ensureWritable(dirname(folder))
    mkdirSync(folder)
  }
  accessSync(folder, constants.W_OK)
}
