import { newId } from '#db/ids.ts'
import { batchByNumber, insertBatch, moveStock } from '#db/queries/stock.ts'
import { holdingAnswerOf } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { findWarehousing } from '#shared/rules/steps/12-warehousing.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { takeMaterials } from './kit/material.ts'
import { holders, namedFile, namedLine, namedPaper } from './kit/papers.ts'
import { type Gathered, file as putInto } from './kit/put.ts'
import { invalid } from './kit/refusals.ts'

type Batch = PaperBodies['warehousing']['batches'][number]

/** The batch under which goods go into the warehouse: one that is there for the product is continued. */
async function batchFor({ db, file }: Gathered, typed: Omit<Batch, 'batchId'>): Promise<Batch> {
  const line = namedLine(file, typed.lineId, 'batches')
  if (!line.productId) throw invalid('body.batches', 'unknown')
  const known = await batchByNumber(db, typed.batchNumber)
  if (known && known.productId !== line.productId) throw invalid('body.batches', 'batchOfOtherProduct')
  const specification = specificationOf(line)
  if (known && known.specification !== specification) throw invalid('body.batches', 'batchOfOtherSpecification')
  if (known) return { ...typed, batchId: known.id, location: known.location }
  const formula = holdingAnswerOf(file, line.id)?.body
  const batchId = newId()
  await insertBatch(db, {
    id: batchId,
    number: typed.batchNumber,
    productId: line.productId,
    specification,
    madeOn: file.today,
    location: typed.location,
    formulaId: formula?.formulaId ?? null,
    formulaVersion: formula?.formulaVersion ?? null,
    orderId: file.order.id,
    lineId: line.id,
  })
  return { ...typed, batchId }
}

/** R12.3 into the warehouse, and at once allocated to the order that it was made for. */
async function stockIn({ db, file, caller, paperId }: Gathered, batches: readonly Batch[]): Promise<void> {
  for (const { batchId, quantity, lineId } of batches) {
    const move = {
      batchId,
      quantity,
      orderId: file.order.id,
      lineId,
      paperId,
      at: file.now,
      byId: caller.id,
      reason: file.order.number,
    }
    await moveStock(db, { ...move, kind: 'in' })
    await moveStock(db, { ...move, kind: 'allocate' })
  }
}

/** R13.1 the salesperson is told at once that the order is complete, the first time that it is. */
async function tellComplete(after: OrderFile, gathered: Gathered): Promise<void> {
  const { order } = after
  if (findWarehousing(after).open.length > 0 || latest(after.papers, 'completionNotice')) return
  const told = order.sales ?? order.clerk
  await putInto({ ...gathered, file: after }, 'completionNotice', { told }, null, newId())
  await gathered.save.notify([told.id, order.clerk.id], {
    kind: 'complete',
    params: { number: order.number },
    orderId: order.id,
  })
}

/** Steps 11 and 12 as customer service and quality do them. */
export const followUp = {
  recordCheck: os.followUp.recordCheck.handler(
    act({
      action: 'recordCheck',
      kind: 'supervisionCheck',
      body(input, { file }) {
        const tips = papersOf(file.papers, 'productionOrder').flatMap(({ body }) => body.tips)
        if (!tips.some((tip) => tip.id === input.tipId)) throw invalid('body.tipId', 'notInFile')
        return input
      },
    }),
  ),
  addAbnormalityEntry: os.followUp.addAbnormalityEntry.handler(
    act({
      action: 'addAbnormalityEntry',
      kind: 'abnormalityEntry',
      body(input, { file }) {
        namedPaper(file, 'abnormality', input.abnormalityId, 'abnormalityId')
        return input
      },
      // R11.2 after the clerk has clarified it, sales, supervisor and director are told.
      async also({ body }, { db, file, save }) {
        if (body.stage !== 'clarified') return
        const { number, id, sales } = file.order
        await save.notify([sales?.id ?? null, ...(await holders(db, 'supervisor', 'director'))], {
          kind: 'abnormalityClarified',
          params: { number, what: body.text },
          orderId: id,
        })
      },
    }),
  ),
  inspectService: os.followUp.inspectService.handler(
    act({
      action: 'inspectService',
      kind: 'serviceInspection',
      body(input, { file }) {
        for (const { lineId } of input.lines) namedLine(file, lineId, 'lines')
        return input
      },
    }),
  ),
  inspectQuality: os.followUp.inspectQuality.handler(
    act({ action: 'inspectQuality', kind: 'qualityInspection', body: (input) => input }),
  ),
  acceptInspection: os.followUp.acceptInspection.handler(
    act({
      action: 'acceptInspection',
      kind: 'inspectionAcceptance',
      async body(input, { db }) {
        await namedFile(db, input.fileId, 'fileId')
        return input
      },
    }),
  ),
  warehouse: os.followUp.warehouse.handler(
    act({
      action: 'warehouse',
      kind: 'warehousing',
      async body({ batches: typed }: { batches: readonly Omit<Batch, 'batchId'>[] }, gathered) {
        const batches: Batch[] = []
        for (const one of typed) batches.push(await batchFor(gathered, one))
        return { batches }
      },
      async also(paper, gathered) {
        await stockIn(gathered, paper.body.batches)
        const after = { ...gathered.file, papers: [...gathered.file.papers, paper] }
        for (const lineId of new Set(paper.body.batches.map((one) => one.lineId)))
          await takeMaterials(gathered, after, lineId)
        await tellComplete(after, gathered)
      },
    }),
  ),
}
