import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FAX_SAMPLES } from './scans.ts'

/** What lies in the fax folder in the morning, under the names that a fax machine gives; an advertisement is among it. */
const FAXES: readonly (readonly [sample: string, arrived: string])[] = [
  ['class-a-hengtong.tif', 'fax-0001_0571-88326610.tif'],
  ['class-b-hongda.pdf', 'fax-0002_0512-65882107.pdf'],
  ['class-c-ruifeng.png', 'fax-0003_139-1402-6631.png'],
  ['advert.tif', 'fax-0004.tif'],
  ['hongda-signback.pdf', 'fax-0005_0512-65882107.pdf'],
]

/** Puts the sample faxes into the watched folder, from where the tray takes them like any other. */
export async function plantSampleFaxes(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [sample, arrived] of FAXES) await copyFile(join(FAX_SAMPLES, sample), join(folder, arrived))
}
