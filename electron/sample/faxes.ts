import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FAX_SAMPLES } from './scans.ts'

/** What lies in the fax folder of the sample company in the morning; an advertisement is among it. */
const FAXES = ['class-a-hengtong.tif', 'class-b-hongda.pdf', 'class-c-ruifeng.png', 'advert.tif', 'hongda-signback.pdf']

/** Puts the sample faxes into the watched folder, from where the tray takes them like any other. */
export async function plantSampleFaxes(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of FAXES) await copyFile(join(FAX_SAMPLES, name), join(folder, name))
}
