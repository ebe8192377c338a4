import type { PaperGoods } from '#renderer/print/models.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { NO_QUANTITY, type Quantity } from '#shared/values/quantity.ts'

/** What every paper says of a line: nothing about money or dates. */
export const goodsOf = (line: FormLine, quantity: Quantity = line.quantity ?? NO_QUANTITY): PaperGoods => ({
  productNumber: line.productNumber,
  productName: line.productName,
  specification: specificationOf(line),
  unit: line.unit,
  quantity,
})
