import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FAX_SAMPLES } from './scans.ts'

/** What lies in the fax folder in the morning, under the names that a fax machine gives; an advertisement is among it. */
const FAXES: readonly (readonly [sample: string, arrived: string])[] = [
  ['class-a-hengtong.tif', 'fax1_0571-88326610.tif'],
  ['class-b-hongda.pdf', 'fax2_0512-65882108.pdf'],
  ['class-c-ruifeng.png', 'fax3_13914026631.png'],
  ['advert.tif', 'fax4.tif'],
  ['hongda-signback.pdf', 'fax5_0512-65882108.pdf'],
]

/** Puts the sample faxes into the watched folder, from where the tray takes them like any other. */
export async function plantSampleFaxes(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [sample, arrived] of FAXES) await copyFile(join(FAX_SAMPLES, sample), join(folder, arrived))
}
