import { afterAll, beforeAll } from 'vitest'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { type OpenOffice, openOffice } from './with-office.ts'

/**
 * An office for all tests of a file, with everybody signed in: opened before the first of them, closed after the last.
 *
 * What it holds can be read inside tests and hooks only.
 */
export function officeForFile(): Pick<OpenOffice, 'office' | 'store'> {
  let on: OpenOffice | null = null
  beforeAll(async () => {
    on = await openOffice(tempSqlite)
  })
  afterAll(async () => {
    await on?.close()
    await removeFolders()
  })
  const opened = (): OpenOffice => {
    if (on === null) throw new Error('the office is not open before the tests begin')
    return on
  }
  return {
    get office() {
      return opened().office
    },
    get store() {
      return opened().store
    },
  }
}
