import { NEVER } from '#db/kit.ts'
import { everyFormulaOf, versionsOf } from '#db/queries/formulas.ts'
import { batchesMadeOf } from '#db/queries/made-before.ts'
import { materialsByIds } from '#db/queries/materials.ts'
import { productById } from '#db/queries/products.ts'
import { waitingForTechnical } from '#db/queries/worklist.ts'
import type { ReadDb } from '#db/store.ts'
import type { QuestionFacts } from '#shared/contract/technical-desk.ts'
import { linesToProduce, technicalAnswerOf } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { formulaRows } from './formulas.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { materialRows } from './material-rows.ts'

const LONGEST_DESK = 200
const EARLIER_BATCHES = 6

/** R5.1 the formulas of a product, and what was made of it before. */
async function madeOf(db: ReadDb, productId: string | null) {
  const product = productId === null ? null : await productById(db, productId)
  if (!product) return { formulas: [], earlier: [] }
  const heads = await everyFormulaOf(db, product.id)
  const versions = await versionsOf(
    db,
    heads.map((one) => one.id),
  )
  const named = heads.map((formula) => ({
    formula,
    productNumber: product.number,
    productName: product.name,
    unit: product.unit,
  }))
  const earlier = await batchesMadeOf(db, product.id, EARLIER_BATCHES)
  return {
    formulas: formulaRows(named, versions),
    earlier: earlier.map((one) => ({ ...one, formulaNumber: one.formulaNumber ?? '' })),
  }
}

async function factsOf(db: ReadDb, file: OrderFile): Promise<QuestionFacts> {
  const asked = new Set(linesToProduce(file).map((line) => line.lineId))
  const lines: QuestionFacts['lines'][number][] = []
  for (const line of file.form.lines.filter((one) => asked.has(one.id)))
    lines.push({ lineId: line.id, ...(await madeOf(db, line.productId)) })
  const parts = lines.flatMap((line) =>
    line.formulas.flatMap((formula) => formula.versions.flatMap((version) => version.materials)),
  )
  const materials = await materialsByIds(db, [...new Set(parts.map((part) => part.materialId))])
  const unanswered = [...asked].filter((lineId) => technicalAnswerOf(file, lineId) === null)
  return { today: file.today, lines, materials: await materialRows(db, materials, unanswered) }
}

/** R5.1 what waits for technical, and what it has to know of an order before it answers. */
export const technicalDesk = {
  waiting: os.technical.waiting.handler(({ context: { core } }) =>
    core.store.read(async (db) => {
      const rows = await waitingForTechnical(db, LONGEST_DESK)
      return rows.map((row) => ({ ...row, dueAt: row.dueAt === NEVER ? null : row.dueAt }))
    }),
  ),
  question: os.technical.question.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => factsOf(db, await fileOf(db, input.orderId, core.now()))),
  ),
}
