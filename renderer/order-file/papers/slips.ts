import type { PaperHead, ProductionSlipModel, TechnicalSlipModel } from '#renderer/print/models.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { linesToProduce, productionAnswerOf, technicalAnswerOf } from '#shared/rules/lines.ts'
import { type SlipPrefix, slipCode } from '#shared/rules/paper-code.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { goodsOf } from './goods.ts'
import { headOf, type PaperOffice, signedBy } from './office.ts'

/** Slips are filed under the order's number; their code also says the step and the revision, for the way back. */
function slipHead(answer: OrderFileAnswer, office: PaperOffice, prefix: SlipPrefix): PaperHead {
  const { number, revision } = answer.file.order
  const copy = prefix === 'JS' ? 'technical' : 'production'
  return { ...headOf(office, `${prefix}${number}`, revision, copy), code: slipCode(prefix, number, revision) }
}

const about = ({ file }: OrderFileAnswer) => ({
  orderNumber: file.order.number,
  orderType: file.form.orderType,
  customer: file.customer.name,
  askedOn: civilDateOf(file.order.createdAt, file.policy.timeZone),
})

/** The lines that must be made, with as much as is left to make of each. */
const goodsToMake = ({ file }: OrderFileAnswer) =>
  linesToProduce(file).flatMap(({ lineId, toProduce }) => {
    const line = file.form.lines.find((one) => one.id === lineId)
    return line ? [{ lineId, goods: goodsOf(line, toProduce) }] : []
  })

/** Technical's slip, with what is answered already and room for the pen where it is not (R5.1); null where nothing is made. */
export function technicalSlipModel(
  answer: OrderFileAnswer,
  office: PaperOffice,
  formulaName: (id: string) => string,
): TechnicalSlipModel | null {
  const lines = goodsToMake(answer)
  if (lines.length === 0) return null
  const answers = lines.map(({ lineId }) => technicalAnswerOf(answer.file, lineId))
  return {
    ...slipHead(answer, office, 'JS'),
    ...about(answer),
    lines: lines.map(({ goods }, index) => {
      const body = answers[index]?.body
      return {
        ...goods,
        verdict: body?.verdict ?? null,
        formula: body?.formulaId ? formulaName(body.formulaId) : '',
        formulaVersion: body?.formulaVersion ?? null,
        materialDate: body?.materialDate ?? null,
        remark: body?.reason ?? '',
      }
    }),
    confirmed: answers.every((one) => one !== null) ? signedBy(answers.at(-1)) : null,
  }
}

/** Production's slip (R6.1, R6.3); null where nothing is made. */
export function productionSlipModel(answer: OrderFileAnswer, office: PaperOffice): ProductionSlipModel | null {
  const { file } = answer
  const lines = goodsToMake(answer)
  if (lines.length === 0) return null
  const answers = lines.map(({ lineId }) => productionAnswerOf(file, lineId))
  return {
    ...slipHead(answer, office, 'SQ'),
    ...about(answer),
    lines: lines.map(({ lineId, goods }, index) => {
      const body = answers[index]?.body
      return {
        ...goods,
        productionLine: body?.productionLine ?? '',
        materialDate: technicalAnswerOf(file, lineId)?.body.materialDate ?? null,
        productionDate: body?.productionDate ?? null,
        scheduledDate: body?.scheduledDate ?? null,
      }
    }),
    confirmed: answers.every((one) => one !== null) ? signedBy(answers.at(-1)) : null,
  }
}
