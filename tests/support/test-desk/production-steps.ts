import { newId } from '#db/ids.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { AtOrder } from './at-order.ts'
import { PIN } from './office.ts'

const sign = { way: 'pin' as const, pin: PIN }

/** Steps 10 to 12. */
export function productionSteps({ as, read, head, today, lineId, paper }: AtOrder) {
  return {
    issueProductionOrder: async () =>
      as.clerk.confirmation.issueProductionOrder({
        ...(await head()),
        body: { special: '', tips: [{ due: await today(), aspect: 'quality', text: '涂布首检' }] },
        sign,
      }),
    countersign: async () =>
      as.production.production.countersignProductionOrder({
        ...(await head()),
        body: { productionOrderId: await paper('productionOrder') },
        sign,
      }),
    acknowledge: async () =>
      as.technical.technical.acknowledgeProductionOrder({
        ...(await head()),
        body: { productionOrderId: await paper('productionOrder') },
        sign,
      }),
    checkTips: async () => {
      const { file } = await read()
      for (const one of file.papers) {
        if (one.kind !== 'productionOrder') continue
        for (const tip of one.body.tips) {
          await as.assistant.followUp.recordCheck({
            ...(await head()),
            body: { tipId: tip.id, ok: true, finding: '正常' },
          })
        }
      }
    },
    reportDay: async () =>
      as.production.production.reportDay({
        ...(await head()),
        body: {
          lineId: await lineId(),
          date: await today(),
          stage: '涂布',
          remark: '',
          produced: quantity(10100),
          good: quantity(1e4),
          scrap: quantity(100),
        },
      }),
    inspect: async (much = 10_000) => {
      await as.clerk.followUp.inspectService({
        ...(await head()),
        body: {
          lines: [{ lineId: await lineId(), quantity: quantity(much) }],
          checks: { quantity: true, packaging: true, label: true },
          remark: '',
        },
        sign,
      })
      await as.quality.followUp.inspectQuality({
        ...(await head()),
        body: { items: [{ name: '定量', found: '70.2', ok: true }], remark: '' },
        sign,
      })
    },
    warehouse: async (much = 10_000) =>
      as.quality.followUp.warehouse({
        ...(await head()),
        body: {
          batches: [
            {
              lineId: await lineId(),
              batchNumber: `P${newId().slice(-8)}`,
              quantity: quantity(much),
              location: 'B-03-2',
            },
          ],
        },
        sign,
      }),
  }
}
