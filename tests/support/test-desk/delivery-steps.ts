import { newId } from '#db/ids.ts'
import { BRIEFING_ITEMS } from '#shared/rules/ticks.ts'
import { addMinutes } from '#shared/values/instant.ts'
import { money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { AtOrder } from './at-order.ts'
import { PIN } from './office.ts'

const sign = { way: 'pin' as const, pin: PIN }

/** Steps 13 to 18. */
export function deliverySteps({ as, read, head, today, lineId, paper, upload, orderId }: AtOrder) {
  return {
    pay: async (amount: number) =>
      as.finance.finance.recordPayment({
        key: newId(),
        orderId,
        amount: money(amount),
        receivedOn: await today(),
        reference: '工行 0098',
      }),
    requestPaymentReview: async () =>
      as.clerk.finance.requestPaymentReview({
        ...(await head()),
        body: { deliveryTerms: '送货上门', paymentTerms: '按合同', settlement: '电汇' },
      }),
    balanceNotice: async () => as.clerk.finance.issueBalanceNotice({ ...(await head()), body: {} }),
    reviewPayment: async (verdict: 'agreed' | 'refused' = 'agreed') =>
      as.finance.finance.reviewPayment({ ...(await head()), body: { verdict, reason: '已核' }, sign }),
    deliveryNotice: async (much = 10_000) => {
      const { file } = await read()
      return as.clerk.delivery.issueDeliveryNotice({
        ...(await head()),
        body: {
          lines: [{ lineId: await lineId(), quantity: quantity(much) }],
          expectedArrival: addMinutes(file.now, 24 * 60),
          followUpCalls: [addMinutes(file.now, 12 * 60)],
          rechecked: ['terms', 'address', 'consignee', 'phone', 'invoice'],
          loading: '防雨',
          makesUpFor: null,
        },
        sign,
      })
    },
    briefCarrier: async () =>
      as.warehouse.delivery.briefCarrier({
        ...(await head()),
        body: { noticeId: await paper('deliveryNotice'), ticks: [...BRIEFING_ITEMS], carrierPerson: '吴师傅' },
      }),
    dispatch: async () => {
      const { file } = await read()
      const notice = file.papers.findLast((one) => one.kind === 'deliveryNotice' || one.kind === 'emergencyRelease')
      const nothing = { lineId: await lineId(), quantity: quantity(1), batchId: 'none', batchNumber: '', location: '' }
      const batches = notice && 'batches' in notice.body ? [...notice.body.batches] : [nothing]
      return as.warehouse.delivery.dispatch({
        ...(await head()),
        body: {
          noticeId: notice?.id ?? 'none',
          batches,
          carrier: '顺安物流',
          mode: 'freight',
          freight: 'us',
          trackingNumber: 'SA-1',
          vehicle: '苏E9K336',
          driver: '吴师傅',
          driverPhone: '139 6250 1178',
          expectedArrival: addMinutes(file.now, 24 * 60),
        },
      })
    },
    dispatchNotice: async () =>
      as.warehouse.delivery.checkDispatchNotice({
        ...(await head()),
        body: { dispatchId: await paper('dispatch'), contentMatches: true, arrivalMatches: true, remark: '' },
      }),
    arrived: async () =>
      as.assistant.delivery.recordArrivalCall({
        ...(await head()),
        body: { dispatchId: await paper('dispatch'), outcome: 'arrived', spokenTo: '王建平', remark: '' },
      }),
    receipt: async (received = 10_000) =>
      as.clerk.delivery.recordReceipt({
        ...(await head()),
        body: {
          dispatchId: await paper('dispatch'),
          fileId: await upload(),
          receivedOn: await today(),
          signer: '王建平',
          lines: [
            {
              lineId: await lineId(),
              received: quantity(received),
              damaged: quantity(0),
            },
          ],
          remark: '',
        },
      }),
    satisfied: async () =>
      as.clerk.delivery.recordSatisfaction({ ...(await head()), body: { grade: 'satisfied', remark: '' } }),
  }
}
