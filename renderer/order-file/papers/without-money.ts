import type { OrderFileAnswer } from '#shared/contract/orders.ts'

/** The order file as production may see it: what stands in it is right, but there is no price to be found (R10.1). */
export function withoutMoney(answer: OrderFileAnswer): OrderFileAnswer {
  const { form, prices, ...file } = answer.file
  return {
    ...answer,
    file: {
      ...file,
      form: { ...form, lines: form.lines.map((line) => ({ ...line, unitPrice: null })) },
      prices: prices.map((line) => ({ ...line, contract: null, plan: null, last: null, cost: null })),
    },
  }
}
