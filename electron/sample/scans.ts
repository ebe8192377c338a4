import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#db/ids.ts'
import type { Office } from './people.ts'

/** From electron/sample in the checkout and from out/main in the bundle alike, the root is two folders up. */
export const FAX_SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'faxes')

/** Uploads one of the sample papers as a scan; the same paper is kept once, however often it is named. */
export async function scanOf(office: Office, name: string): Promise<string> {
  const base64 = (await readFile(join(FAX_SAMPLES, name))).toString('base64')
  return (await office.clerk.files.upload({ key: newId(), name, base64 })).id
}
