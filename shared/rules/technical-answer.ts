import type { CivilDate } from '#shared/values/civil-date.ts'
import { type Blocker, blocker } from './blockers.ts'
import type { MaterialCover } from './materials.ts'
import type { PaperBodies } from './paper-bodies.ts'

type Answer = Omit<PaperBodies['technicalAnswer'], 'byRule' | 'receipts'>

/** The formula that an answer names, as the master data have it; null where the answer names none. */
export type NamedFormula = {
  readonly productId: string
  readonly currentVersion: number
  readonly active: boolean
  /** There is such a version of it. */
  readonly known: boolean
}

export type AnswerProblem = { readonly field: keyof Answer; readonly reason: string }

/** R5.4 an older version, or a formula that was taken out of use: made by only where the customer insists on it in writing. */
export const isOldFormula = (
  { active, currentVersion }: Pick<NamedFormula, 'active' | 'currentVersion'>,
  version: number | null,
): boolean => !active || version !== currentVersion

/**
 * R5.1–R5.4 what is wrong with an answer as it was written, or null.
 *
 * A refusal and a changed process say why; what is made is made by a formula of its own product, in the version in use
 * unless it is the old one that the customer insists on.
 */
export function answerProblem(
  answer: Answer,
  formula: NamedFormula | null,
  line: { readonly productId: string | null; readonly hasFormula: boolean; readonly today: CivilDate },
): AnswerProblem | null {
  const { verdict, reason, formulaId, formulaVersion, materialDate } = answer
  const explains = verdict === 'notProducible' || verdict === 'changedProcess'
  if (explains && reason.trim() === '') return { field: 'reason', reason: 'required' }
  if (verdict === 'notProducible') return null
  // Without a formula no raw material is looked at: only a product that has none is made by word alone.
  if (formulaId === null && (line.hasFormula || verdict === 'oldFormula'))
    return { field: 'formulaId', reason: 'required' }
  if (formulaId !== null) {
    if (!formula) return { field: 'formulaId', reason: 'unknown' }
    if (formula.productId !== line.productId) return { field: 'formulaId', reason: 'otherProduct' }
    if (!formula.known) return { field: 'formulaVersion', reason: 'unknown' }
    const old = isOldFormula(formula, formulaVersion)
    if (old && verdict !== 'oldFormula') return { field: 'formulaVersion', reason: 'notInUse' }
    if (!old && verdict === 'oldFormula') return { field: 'formulaVersion', reason: 'notOld' }
    if (materialDate === null) return { field: 'materialDate', reason: 'required' }
  }
  if (materialDate !== null && materialDate < line.today) return { field: 'materialDate', reason: 'inThePast' }
  return null
}

type NamedMaterial = { readonly id: string; readonly name: string; readonly unit: string }

/** R5.2 why the raw material does not allow the day that technical writes: never there, or there only later. */
export const materialBlockers = (
  covers: readonly MaterialCover[],
  materials: readonly NamedMaterial[],
  written: CivilDate,
): readonly Blocker[] =>
  covers.flatMap(({ materialId, short, from }) => {
    if (from !== null && from <= written) return []
    const { name = '', unit = '' } = materials.find((one) => one.id === materialId) ?? {}
    return from === null
      ? [blocker('R5.2', 'materialShort', ['technical'], { material: name, missing: short, unit })]
      : [blocker('R5.2', 'materialLater', ['technical'], { material: name, date: from })]
  })
