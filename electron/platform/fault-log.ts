import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

export type FaultLog = (incident: string, error: unknown) => void

/**
 * Appends faults to a file of the month in `folder`: time, incident number, the error with its causes.
 *
 * Written at once and never throws: a fault that is reported because the disk is full must not become two.
 */
export function faultLog(folder: string): FaultLog {
  return (incident, error) => {
    const at = new Date().toISOString()
    try {
      mkdirSync(folder, { recursive: true })
      appendFileSync(
        join(folder, `faults-${at.slice(0, 7)}.log`),
        `${at} ${incident}\n${inspect(error, { depth: 6 })}\n\n`,
      )
    } catch {
      process.stderr.write(`${at} ${incident} could not be written to ${folder}\n`)
    }
  }
}
