import type { EarlierBatch, FormulaRow, FormulaVersionRow, QuestionFacts } from '#shared/contract/technical-desk.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { isPutOff, linesToProduce, technicalAnswerOf } from '#shared/rules/lines.ts'
import { type MovedMaterial, movedMaterial } from '#shared/rules/material-moved.ts'
import {
  coverNeeds,
  lessNeeds,
  type MaterialCover,
  type MaterialSupply,
  materialDay,
  materialNeeds,
} from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { isOldFormula } from '#shared/rules/technical-answer.ts'
import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import { parseQuantity, type Quantity } from '#shared/values/quantity.ts'
import { EMPTY_ANSWER, isRefusal, type SignedAnswer, type TypedAnswer } from './typed-answer.ts'

/** One version of a formula that may be chosen; the one in use, or an old one that the customer insists on (R5.4). */
export type FormulaChoice = FormulaVersionRow & {
  readonly key: string
  readonly formulaId: string
  readonly number: string
  readonly isOld: boolean
}

/** Why a line cannot be signed as it is typed: a code of the texts with its figures. */
export type Missing = { readonly code: string; readonly params: Readonly<Record<string, string>> }

/** One line that technical is asked about: what is asked, what is known, what was typed, and what the material allows. */
export type LineQuestion = {
  readonly line: FormLine
  readonly position: number
  readonly toProduce: Quantity
  readonly earlier: readonly EarlierBatch[]
  /** The batch that was made like it by the formula in use (R5.1). */
  readonly repeats: EarlierBatch | null
  readonly choices: readonly FormulaChoice[]
  readonly chosen: FormulaChoice | null
  readonly covers: readonly MaterialCover[]
  /** The first day on which all material is there; null where it never is. */
  readonly day: CivilDate | null
  /** The material comes later than the last answer says. */
  readonly moved: MovedMaterial | null
  readonly typed: TypedAnswer
}

type Typed = Readonly<Record<string, Partial<TypedAnswer>>>

const choicesOf = (formulas: readonly FormulaRow[]): readonly FormulaChoice[] =>
  formulas.flatMap((formula) =>
    formula.versions.map((version) => ({
      ...version,
      key: `${formula.id} ${version.version}`,
      formulaId: formula.id,
      number: formula.number,
      isOld: isOldFormula(formula, version.version),
    })),
  )

/** R5.1 what was made like this line by the version in use is proposed; else the product's own formula. */
function proposedOf(choices: readonly FormulaChoice[], repeats: EarlierBatch | null, wantsOld: boolean) {
  const fitting = choices.filter((one) => one.isOld === wantsOld)
  return fitting.find((one) => one.formulaId === repeats?.formulaId) ?? fitting[0] ?? null
}

/** R5.2 where only the day of the material is another, the last answer stands there to be given again. */
function lastAnswer(file: OrderFile, lineId: string): Partial<TypedAnswer> {
  const last = papersOf(file.papers, 'technicalAnswer').findLast(({ body }) => body.lineId === lineId)
  if (!last || !isPutOff(file, last)) return {}
  const { verdict, formulaId, formulaVersion, reason, byRule } = last.body
  return { verdict, formula: formulaId === null ? '' : `${formulaId} ${formulaVersion}`, reason: byRule ? '' : reason }
}

/** R5.3, R5.4 technical has said its word and nothing changed since: signing another line does not say it anew by the way. */
const isAnswered = (file: OrderFile, lineId: string): boolean =>
  freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === lineId) !== null

/** R5.1, R5.2 the open lines of an order, each set against what the ones before it leave of the raw material. */
export function lineQuestions(file: OrderFile, facts: QuestionFacts, typed: Typed): readonly LineQuestion[] {
  let supplies: readonly MaterialSupply[] = facts.materials.map(({ id, onHand, held, coming }) => ({
    materialId: id,
    onHand,
    held,
    expected: coming,
  }))
  const questions: LineQuestion[] = []
  const open = linesToProduce(file).filter(({ lineId }) => technicalAnswerOf(file, lineId) === null)
  const hasOthers = open.length > 1
  for (const { lineId, toProduce } of open) {
    const line = file.form.lines.find((one) => one.id === lineId)
    if (!line) continue
    const { formulas = [], earlier = [] } = facts.lines.find((one) => one.lineId === lineId) ?? {}
    const choices = choicesOf(formulas)
    const repeats =
      earlier.find((batch) =>
        choices.some(
          (one) =>
            !one.isOld &&
            batch.specification === specificationOf(line) &&
            batch.formulaId === one.formulaId &&
            batch.formulaVersion === one.version,
        ),
      ) ?? null
    const own = {
      ...EMPTY_ANSWER,
      isLeftOut: hasOthers && isAnswered(file, lineId),
      ...lastAnswer(file, lineId),
      ...typed[lineId],
    }
    const picked = choices.find((one) => one.key === own.formula && one.isOld === (own.verdict === 'oldFormula'))
    const chosen = picked ?? proposedOf(choices, repeats, own.verdict === 'oldFormula')
    const needs = materialNeeds(chosen?.materials ?? [], toProduce)
    const covers = coverNeeds(needs, supplies, facts.today)
    const day = materialDay(covers, facts.today)
    // What is refused, or left for another time, takes nothing from the lines behind it.
    if (!isRefusal(own.verdict) && !own.isLeftOut) supplies = lessNeeds(supplies, needs)
    const materialDate = own.materialDate === '' ? String(day ?? '') : own.materialDate
    const position = file.form.lines.indexOf(line) + 1
    const answer = { ...own, materialDate, formula: chosen?.key ?? '' }
    const moved = movedMaterial(file, lineId)
    const known = { line, position, toProduce, earlier, repeats, choices }
    questions.push({ ...known, chosen, covers, day, moved, typed: answer })
  }
  return questions
}

const says = (code: string, params: Missing['params'] = {}): Missing => ({ code, params })

/** What is still missing before a line can be signed, by the same rules that would refuse it; null where nothing is. */
export function missingOf({ line, typed, chosen, choices, day }: LineQuestion, today: CivilDate): Missing | null {
  const { verdict, reason, materialDate, proofQuantity } = typed
  if ((isRefusal(verdict) || verdict === 'changedProcess') && reason.trim() === '') return says('reason')
  if (verdict === 'proofing') {
    const amount = parseQuantity(proofQuantity)
    return amount.ok && amount.value > 0 ? null : says('proofQuantity', { unit: line.unit })
  }
  if (verdict === 'notProducible') return null
  if (!chosen && (choices.length > 0 || verdict === 'oldFormula'))
    return says(verdict === 'oldFormula' ? 'noOldFormula' : 'formula')
  if (chosen && day === null) return says('neverThere')
  if (!isCivilDate(materialDate)) return says('materialDate')
  if (materialDate < today) return says('past')
  return day !== null && materialDate < day ? says('tooEarly', { date: day }) : null
}

/** What was typed, as technical signs it; null while something is missing. */
export function answerOf(question: LineQuestion, today: CivilDate): SignedAnswer | null {
  if (missingOf(question, today)) return null
  const { line, typed, chosen } = question
  const { verdict, reason, suggestion, customerFile, materialDate, proofQuantity } = typed
  const refused = isRefusal(verdict)
  const amount = parseQuantity(proofQuantity)
  return {
    body: {
      lineId: line.id,
      verdict: verdict === 'proofing' ? 'notProducible' : verdict,
      formulaId: refused ? null : (chosen?.formulaId ?? null),
      formulaVersion: refused ? null : (chosen?.version ?? null),
      materialDate: !refused && isCivilDate(materialDate) ? materialDate : null,
      reason,
      suggestion: refused ? suggestion : '',
      customerFileId: verdict === 'oldFormula' ? (customerFile?.id ?? null) : null,
    },
    proofing: verdict === 'proofing' && amount.ok ? amount.value : null,
  }
}
