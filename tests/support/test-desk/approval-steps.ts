import { addDays } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { AtOrder } from './at-order.ts'
import { PIN } from './office.ts'
import { withLine } from './production-line.ts'

const sign = { way: 'pin' as const, pin: PIN }

/** Steps 4 to 6, each as the person whose step it is. */
export function approvalSteps({ as, head, today, lineId }: AtOrder) {
  return {
    check: async () => as.clerk.check.checkCustomer({ ...(await head()), body: { note: '' } }),
    decideContract: async () =>
      as.supervisor.check.decideContract({
        ...(await head()),
        body: { payment: { kind: 'prepaid' }, reason: '新客户，款到生产' },
        sign,
      }),
    technical: async () =>
      as.technical.technical.answerTechnical({
        ...(await head()),
        body: {
          lineId: await lineId(),
          verdict: 'producible',
          formulaId: null,
          formulaVersion: null,
          materialDate: await today(),
          reason: '',
          suggestion: '',
          customerFileId: null,
        },
        sign,
      }),
    production: async (days = 5) => {
      const from = await today()
      return as.production.production.answerProduction({
        ...(await head()),
        body: {
          lineId: await lineId(),
          quantity: quantity(1e4),
          productionLine: await withLine(as),
          productionDate: addDays(from, days - 1),
          scheduledDate: addDays(from, days),
        },
        sign,
      })
    },
  }
}
