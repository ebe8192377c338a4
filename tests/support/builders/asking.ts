import { ACTIONS, type ActionName, actionBlockers } from '#shared/rules/actions.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { StepNumber } from '#shared/rules/step-table.ts'
import { deriveSteps, type Step } from '#shared/rules/steps.ts'
import { person } from './people.ts'

type Asked = Parameters<typeof actionBlockers>[3]

/** `R9.2 depositMissing` for each blocker: what a refusal says, without its figures. */
const said = (blockers: readonly Blocker[]): readonly string[] => blockers.map(({ rule, code }) => `${rule} ${code}`)

/** Why this person (by default the first role that may) must not do it now; empty when he may. */
export function refused(
  action: ActionName,
  file: OrderFile,
  body: Asked = {},
  actor: Actor = person(ACTIONS[action].roles[0]),
): readonly string[] {
  return said(actionBlockers(action, file, actor, body))
}

/** One of the 18 steps as the file shows it now. */
export function stepOf(file: OrderFile, number: StepNumber): Step {
  const step = deriveSteps(file).find((one) => one.number === number)
  if (!step) throw new Error(`no step ${number}`)
  return step
}

/** What is open at a step, `R9.1 signBackMissing`. */
export const openAt = (file: OrderFile, number: StepNumber): readonly string[] => said(stepOf(file, number).open)
