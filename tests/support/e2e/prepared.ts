import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlantedOffice } from '../test-desk/office.ts'

/** What is planted once for all tests of a run. */
export type Planted = 'sample' | 'office'

/** Names the folder with what was prepared; the runner hands it on to its workers. */
export const PREPARED = 'ORDER_DESK_TEST_PREPARED'

function prepared(): string {
  const folder = process.env[PREPARED]
  if (folder === undefined) throw new Error('Nothing was prepared: globalSetup did not run')
  return folder
}

/** The data folder of a program that was planted, and ended. Copy it. */
export const preparedFolder = (planted: Planted): string => join(prepared(), planted)

/** Where it is written who is who in the planted office. */
export const peopleFile = (folder: string): string => join(folder, 'office.json')

/** The people and the product of the planted office. */
export const plantedOffice = (): PlantedOffice =>
  JSON.parse(readFileSync(peopleFile(prepared()), 'utf8')) as PlantedOffice
