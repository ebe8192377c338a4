import { setImmediate } from 'node:timers/promises'
import { ORPCError } from '@orpc/server'
import type { Signed } from '../kit/implementer.ts'
import { inOneSave } from '../kit/save.ts'
import { type Group, type Judging, saveGroup } from './save-rows.ts'
import type { Touched } from './savers.ts'

/** After so long a portion is over: whoever saves meanwhile waits for it, and then for the disk. */
const PORTION_MS = 80

/** What was saved of an import, and which rows were not. */
export type PortionsSaved = { readonly touched: readonly Touched[]; readonly left: Group }

/**
 * Saves an import in portions, each a transaction of its own, so that others save in between (ADR 6).
 *
 * A record that is refused, since somebody changed it meanwhile, is left out with its rows; its portion begins once more
 * without it. Anything else that goes wrong ends the import: it is logged, and the rest is left.
 */
export async function saveInPortions(
  context: Signed,
  judging: Judging,
  groups: readonly Group[],
  tell: (rows: number) => void,
): Promise<PortionsSaved> {
  const touched: Touched[] = []
  const left: Group[] = []
  let waiting = groups
  while (waiting.length > 0) {
    const reached = { count: 0 }
    try {
      touched.push(...(await savePortion(context, judging, waiting, reached)))
      tell(rowsIn(waiting.slice(0, reached.count)))
      waiting = waiting.slice(reached.count)
    } catch (error) {
      if (!(error instanceof ORPCError)) {
        context.core.logFault('-', error)
        return { touched, left: [...left, ...waiting].flat() }
      }
      left.push(...waiting.slice(reached.count, reached.count + 1))
      waiting = waiting.toSpliced(reached.count, 1)
    }
    await setImmediate()
  }
  return { touched, left: left.flat() }
}

const rowsIn = (groups: readonly Group[]): number => groups.reduce((sum, { length }) => sum + length, 0)

/** One portion; `reached` says how many it saved, or, where it throws, which one was refused. */
const savePortion = (context: Signed, judging: Judging, groups: readonly Group[], reached: { count: number }) =>
  inOneSave(context, async (save) => {
    const touched: Touched[] = []
    const until = performance.now() + PORTION_MS
    for (const group of groups) {
      if (reached.count > 0 && performance.now() > until) break
      touched.push(await saveGroup(save, judging, group))
      reached.count += 1
    }
    return touched
  })
