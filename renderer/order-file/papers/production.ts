import type { ProductionModel, WrittenConfirmation } from '#renderer/print/models.ts'
import { wordsIn } from '#renderer/print/words.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { toleranceRange } from '#shared/rules/amounts.ts'
import { type LineDates, lineDates } from '#shared/rules/dates.ts'
import { linesToProduce, productionAnswerOf, technicalAnswerOf } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { currentSheet, sheetNumber } from '#shared/rules/steps/07-sheet.ts'
import { productionOrderOf } from '#shared/rules/steps/10-11-production-order.ts'
import { type CivilDate, maxDate } from '#shared/values/civil-date.ts'
import { goodsOf } from './goods.ts'
import { headOf, type PaperOffice, signedBy } from './office.ts'
import { withoutMoney } from './without-money.ts'

/** What is to be made in one line, where technical and production have both answered. */
type Made = {
  readonly position: number
  readonly goods: ReturnType<typeof goodsOf>
  readonly technical: PaperOf<'technicalAnswer'> | null
  readonly production: PaperOf<'productionAnswer'>
  /** R9.3 where the scheduled date stands today, moved by a late sign-back or not. */
  readonly scheduledDate: CivilDate
}

function madeLines(file: OrderFile, dates: readonly LineDates[]): readonly Made[] {
  return linesToProduce(file).flatMap(({ lineId }) => {
    const index = file.form.lines.findIndex((line) => line.id === lineId)
    const line = file.form.lines[index]
    const production = productionAnswerOf(file, lineId)
    if (!line || !production) return []
    const goods = goodsOf(line, production.body.quantity)
    const scheduledDate = dates[index]?.scheduled?.current ?? production.body.scheduledDate
    return [{ position: index + 1, goods, technical: technicalAnswerOf(file, lineId), production, scheduledDate }]
  })
}

/**
 * The production order, or the production copy of the confirmation that replaces it (R10.1, R10.2).
 *
 * Null while nothing can be made yet. `formulaName` turns a formula's id into its number.
 */
export function productionModel(
  answer: OrderFileAnswer,
  office: PaperOffice,
  formulaName: (id: string) => string,
): ProductionModel | null {
  // What was signed was signed with its prices: asked without them, every paper would look changed.
  const dates = lineDates(answer.file)
  const sheet = currentSheet(answer.file)
  const { file, people } = withoutMoney(answer)
  const made = madeLines(file, dates)
  const [first] = made
  if (!first) return null
  const { terms } = file.form
  const { order, countersign, acknowledgement } = productionOrderOf(file)
  const scheduled = made.map(({ scheduledDate }) => scheduledDate)
  const replaces = file.policy.confirmationReplacesProductionOrder
  // R10.2 the production copy of the confirmation is that confirmation, and carries its number.
  const own = { number: order?.body.number ?? file.order.number, version: file.order.revision }
  const { number, version } = replaces && sheet ? sheetNumber(sheet) : own
  return {
    ...headOf(office, number, version, 'production'),
    // It comes back signed at step 10 under the production order's own number, whichever number stands on top (R10.1, R10.2).
    code: order?.body.number ?? '',
    replacedByConfirmation: replaces,
    customer: file.customer.name,
    orderType: file.form.orderType,
    scheduledDate: scheduled.reduce((a, b) => maxDate(a, b)),
    lines: made.map(({ goods, production, scheduledDate }) => {
      const range = toleranceRange(goods.quantity, terms.toleranceBp)
      return {
        ...goods,
        allowed: terms.toleranceBp === null ? null : { from: range.least, to: range.most },
        productionDate: production.body.productionDate,
        scheduledDate,
      }
    }),
    toleranceBp: terms.toleranceBp,
    methods: made.map(({ position, technical, production }) => ({
      line: position,
      productionLine: production.body.productionLine,
      formula: technical?.body.formulaId ? formulaName(technical.body.formulaId) : '',
      formulaVersion: technical?.body.formulaVersion ?? null,
      material: technical?.body.materialDate ?? '',
      packaging: terms.packaging,
      label: terms.label,
    })),
    special: (order?.body.special ?? terms.special)
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    assistant: people.find((person) => person.roles.includes('assistant'))?.name ?? '',
    tips: order?.body.tips ?? [],
    confirmations: confirmationsOf(made, office),
    issued: signedBy(order),
    countersigned: signedBy(countersign),
    acknowledged: signedBy(acknowledgement),
  }
}

function confirmationsOf(made: readonly Made[], { company }: PaperOffice): readonly WrittenConfirmation[] {
  const t = wordsIn(company.language)
  return made.flatMap(({ position, technical, production }): WrittenConfirmation[] => {
    const signed = signedBy(technical)
    const own = signedBy(production)
    return [
      ...(technical && signed
        ? [
            {
              department: 'technical' as const,
              content: `${position}　${t(`verdict.${technical.body.verdict}`)}　${technical.body.reason}`.trim(),
              signed,
              way: technical.signature?.way ?? ('pin' as const),
            },
          ]
        : []),
      ...(own
        ? [
            {
              department: 'production' as const,
              content: `${position}　${production.body.productionLine}　${production.body.productionDate} → ${production.body.scheduledDate}`,
              signed: own,
              way: production.signature?.way ?? ('pin' as const),
            },
          ]
        : []),
    ]
  })
}
