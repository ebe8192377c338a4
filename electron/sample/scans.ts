import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '#db/ids.ts'
import type { Services, StoredFile } from '../core/context.ts'
import type { Office } from './people.ts'

const SAMPLES = join('resources', 'samples', 'faxes')

/** The nearest folder above that has the samples: the bundle lies elsewhere than the source, and in chunks of its own. */
function samplesAbove(folder: string): string {
  const there = join(folder, SAMPLES)
  return existsSync(there) || dirname(folder) === folder ? there : samplesAbove(dirname(folder))
}

/** The sample faxes, in the checkout and in the packed program alike. */
export const FAX_SAMPLES = samplesAbove(import.meta.dirname)

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
