import { linesToProduce, productionAnswerOf } from '#shared/rules/lines.ts'
import { type MovedMaterial, materialDayOf, movedMaterial } from '#shared/rules/material-moved.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { type PlanDaysProblem, planDaysProblem } from '#shared/rules/plan-days.ts'
import {
  categoryOf,
  type LineProblem,
  lineProblem,
  type MakingLine,
  standingLine,
} from '#shared/rules/production-line.ts'
import type { LineProposal } from '#shared/rules/propose-order.ts'
import { type CivilDate, isCivilDate, maxDate } from '#shared/values/civil-date.ts'
import { formatQuantity, parseQuantity, type Quantity } from '#shared/values/quantity.ts'

/** What production types for one line, as texts. */
export type TypedPlan = {
  readonly productionLine: string
  readonly quantity: string
  readonly productionDate: string
  readonly scheduledDate: string
}

/** One line that waits for production's written word: what is asked, what fits, and what was typed. */
export type LinePlan = {
  readonly line: FormLine
  readonly position: number
  readonly toProduce: Quantity
  /** The product's category, by which production lines say what they make; empty where it has none. */
  readonly category: string
  /** The production line that production named before; null where it never did. */
  readonly standing: string | null
  readonly material: CivilDate | null
  /** R5.2 the material comes later than technical wrote. */
  readonly moved: MovedMaterial | null
  /** The earliest that fits on the production lines that make such goods; null where nothing does. */
  readonly proposal: LineProposal | null
  /** The earliest on each production line, those that make such goods first. */
  readonly proposals: readonly LineProposal[]
  readonly typed: TypedPlan
}

const emptyPlan: Omit<TypedPlan, 'quantity'> = { productionLine: '', productionDate: '', scheduledDate: '' }

/** A proposal as production would type it. */
export const typedOf = ({ productionLine, productionDate, scheduledDate }: LineProposal) => ({
  productionLine,
  productionDate: String(productionDate),
  scheduledDate: String(scheduledDate),
})

/** R6.1 the lines of an order that production has not answered yet, each with the earliest days that fit. */
export function openPlans(
  file: OrderFile,
  proposals: readonly LineProposal[],
  typed: Readonly<Record<string, Partial<TypedPlan>>>,
): readonly LinePlan[] {
  return linesToProduce(file).flatMap(({ lineId, toProduce }): LinePlan[] => {
    const line = file.form.lines.find((one) => one.id === lineId)
    if (!line || productionAnswerOf(file, lineId)) return []
    const own = proposals.filter((one) => one.lineId === lineId)
    // What does not make such goods is never proposed: production chooses it knowingly.
    const proposal = own.find((one) => one.makes) ?? null
    const from = proposal && typedOf(proposal)
    return [
      {
        line,
        position: file.form.lines.indexOf(line) + 1,
        toProduce,
        category: categoryOf(file, lineId),
        standing: standingLine(file, lineId),
        material: materialDayOf(file, lineId),
        moved: movedMaterial(file, lineId),
        proposal,
        proposals: own,
        typed: { ...emptyPlan, quantity: formatQuantity(toProduce), ...from, ...typed[lineId] },
      },
    ]
  })
}

/** What was typed, as production signs it; null while something is missing or contradicts itself. */
export function answerOf({ line, typed }: LinePlan) {
  const quantity = parseQuantity(typed.quantity)
  const { productionLine, productionDate, scheduledDate } = typed
  if (!quantity.ok || quantity.value <= 0 || productionLine === '') return null
  if (!isCivilDate(productionDate) || !isCivilDate(scheduledDate) || scheduledDate < productionDate) return null
  return { lineId: line.id, quantity: quantity.value, productionLine, productionDate, scheduledDate }
}

/** What production ought to know before it signs: a code of the texts, or null. */
export function doubtOf(plan: LinePlan, today: CivilDate): PlanDaysProblem | 'afterRequested' | null {
  const { productionDate, scheduledDate } = plan.typed
  if (!isCivilDate(productionDate) || !isCivilDate(scheduledDate)) return null
  const { requestedDate } = plan.line
  const problem = planDaysProblem({ productionDate, scheduledDate }, { today, material: plan.material })
  return problem ?? (requestedDate && scheduledDate > requestedDate ? 'afterRequested' : null)
}

/** The first line that cannot be signed as it was typed, and why; what is only later than was wished locks nothing. */
export function lockOf(
  plans: readonly LinePlan[],
  today: CivilDate,
  lines: readonly MakingLine[],
): { readonly position: number; readonly code: PlanDaysProblem | LineProblem | 'incomplete' } | undefined {
  for (const plan of plans) {
    const { productionLine } = plan.typed
    const named = lines.filter((one) => one.name === productionLine)
    const noLine = productionLine === '' ? null : lineProblem(named, { unit: plan.line.unit, standing: plan.standing })
    if (noLine) return { position: plan.position, code: noLine }
    const doubt = doubtOf(plan, today)
    if (doubt !== null && doubt !== 'afterRequested') return { position: plan.position, code: doubt }
    if (answerOf(plan) === null) return { position: plan.position, code: 'incomplete' }
  }
  return undefined
}

/** R6.4 the day from which all material is there: the latest of the lines. */
export function materialDay(plans: readonly LinePlan[]): CivilDate | null {
  const [first, ...others] = plans.flatMap((one) => (one.material ? [one.material] : []))
  return first ? maxDate(first, ...others) : null
}
