import { type Blocker, blocker } from '../blockers.ts'
import type { OrderFile } from '../order-file.ts'
import type { PaperBodies } from '../paper-bodies.ts'
import type { Actor, Role } from '../roles.ts'
import type { StepNumber } from '../step-table.ts'

type AllKeys<T> = T extends unknown ? keyof T : never

/** What the caller is about to write, as far as it is known: a screen asks with nothing, the core with the whole body. */
export type Body = Partial<{ [Key in AllKeys<PaperBodies[keyof PaperBodies]>]: unknown }> & {
  readonly lineId?: string | null
  readonly tier?: string
}

/** One action on an order file: its step, who may do it, whether it is signed, and what must stand before. */
export type Rule = {
  readonly step: StepNumber
  readonly roles: readonly Role[]
  /** Signed with the PIN, or on paper. */
  readonly signed: boolean
  readonly gate: (file: OrderFile, actor: Actor, body: Body) => readonly Blocker[]
}

export type RuleTable = Readonly<Record<string, Rule>>

/** Nothing has to stand before. */
export const none = (): readonly Blocker[] => []

/** One blocker unless `there` is there. */
export const wants = (
  there: unknown,
  rule: Blocker['rule'],
  code: string,
  unblock: Parameters<typeof blocker>[2],
): readonly Blocker[] => (there ? [] : [blocker(rule, code, unblock)])
