import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#db/ids.ts'
import type { Services, StoredFile } from '../core/context.ts'
import type { Office } from './people.ts'

/** From electron/sample in the checkout and from out/main in the bundle alike, the root is two folders up. */
export const FAX_SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'faxes')

/** The papers that come back from customers in the stories. */
const SCANS = ['hongda-signback.pdf', 'receipt.pdf']

/** The scans put into the file store before the play begins: inside its transaction nothing but the database may work. */
export async function scansStored(files: Services['files']): Promise<Services['files']> {
  const stored = new Map<string, StoredFile>()
  for (const name of SCANS) stored.set(name, await files.put(await readFile(join(FAX_SAMPLES, name)), name))
  return { put: async (bytes, name) => stored.get(name) ?? files.put(bytes, name) }
}

/** Uploads one of the sample papers as a scan; the same paper is kept once, however often it is named. */
export async function scanOf(office: Office, name: string): Promise<string> {
  const base64 = (await readFile(join(FAX_SAMPLES, name))).toString('base64')
  return (await office.clerk.files.upload({ key: newId(), name, base64 })).id
}
