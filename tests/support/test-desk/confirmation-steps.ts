import { proofItems } from '#shared/rules/ticks.ts'
import { addDays } from '#shared/values/civil-date.ts'
import type { AtOrder } from './at-order.ts'
import { PIN } from './office.ts'

const sign = { way: 'pin' as const, pin: PIN }

/** Steps 7 to 9. */
export function confirmationSteps({ as, read, head, today, lineId, paper, upload }: AtOrder) {
  return {
    /** A change of what stands on the sheet, so that another one is wanted. */
    relabel: async (label: string) => {
      const { form } = (await read()).file
      const changed = { ...form, terms: { ...form.terms, label } }
      await as.clerk.orders.changeOrder({ ...(await head()), form: changed, reason: '客户改标签' })
    },
    sheet: async (days = 5) =>
      as.clerk.confirmation.makeSheet({
        ...(await head()),
        body: { lines: [{ lineId: await lineId(), preDeliveryDate: addDays(await today(), days) }], relaxation: '' },
      }),
    proofread: async () =>
      as.clerk.confirmation.proofread({
        ...(await head()),
        body: { sheetId: await paper('sheet'), ticks: [...proofItems((await read()).file.form)] },
        sign,
      }),
    send: async (subject: 'sheet' | 'dispatchNotice' = 'sheet', result: 'sent' | 'failed' = 'sent') =>
      as.clerk.confirmation.recordSending({
        ...(await head()),
        body: { subject, subjectId: await paper(subject), faxNumber: '0512-6588 2108', pages: 1, result, remark: '' },
      }),
    confirmReceipt: async (legible = true) =>
      as.clerk.confirmation.confirmReceipt({
        ...(await head()),
        body: { sendingId: await paper('sending'), confirmedBy: '李红', legible },
      }),
    attachSignBack: async () =>
      as.clerk.confirmation.attachSignBack({
        ...(await head()),
        body: { sheetId: await paper('sheet'), fileId: await upload(), receivedOn: await today() },
      }),
    checkSignBack: async (change: Partial<Record<'signer' | 'seal' | 'unaltered' | 'understood', boolean>> = {}) =>
      as.clerk.confirmation.checkSignBack({
        ...(await head()),
        body: {
          signBackId: await paper('signBack'),
          checks: { signer: true, seal: true, unaltered: true, understood: true, ...change },
          note: '',
        },
        sign,
      }),
  }
}
