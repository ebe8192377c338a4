import { quantity } from '#shared/values/quantity.ts'
import type { Office } from './people.ts'
import type { Days, Until } from './time.ts'

/** R20.2 a purchase request under way: thermal base paper, asked for yesterday and ordered with a day of next week. */
export const plantPurchase =
  ({ technical }: Office, days: Days) =>
  async (until: Until): Promise<void> => {
    await until(days.at(1, '10:20'))
    const { id } = await technical.technical.requestPurchase({
      key: 'sample-purchase-1',
      materialId: 'material-yz-58',
      quantity: quantity(30_000),
      neededBy: days.dayOf(-6),
      orderIds: [],
      reason: '月底热敏单多，备 30 吨',
    })
    await until(days.at(1, '14:05'))
    await technical.technical.orderPurchase({
      key: 'sample-purchase-2',
      id,
      version: 1,
      supplier: '太仓中远原纸',
      expectedOn: days.dayOf(-4),
    })
  }
