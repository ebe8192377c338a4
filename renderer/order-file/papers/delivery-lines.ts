import type { DeliveryLine } from '#renderer/print/models.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'

/** The batches of a notice or dispatch under the lines that they belong to, in the order's own order. */
export function deliveryLines(file: OrderFile, batches: PaperBodies['dispatch']['batches']): readonly DeliveryLine[] {
  return file.form.lines.flatMap((line) => {
    const own = batches.filter((batch) => batch.lineId === line.id)
    if (own.length === 0) return []
    const { productNumber, productName, specification, unit } = line
    return [
      {
        productNumber,
        productName,
        specification,
        unit,
        batches: own.map(({ batchNumber, location, quantity }) => ({ batchNumber, location, packages: '', quantity })),
      },
    ]
  })
}
