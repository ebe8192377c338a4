import { newId } from '#db/ids.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { currentStep } from '#shared/rules/steps.ts'
import { BRIEFING_ITEMS, proofItems } from '#shared/rules/ticks.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { addMinutes, civilDateOf } from '#shared/values/instant.ts'
import { money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { type Office, PIN } from './office.ts'

const sign = { way: 'pin' as const, pin: PIN }

/** A complete form for one line of ten tons at plan price. */
export const aForm = (office: Office, customerId: string, change: Partial<OrderForm> = {}): OrderForm => ({
  customerId,
  orderType: 'standard',
  terms: {
    contact: '李红',
    contactPhone: '0512-6588 2107',
    signer: '李红',
    customerPo: 'HD-1',
    deliveryPlace: '苏州',
    consignee: '王建平',
    consigneePhone: '13862114470',
    packaging: '牛皮纸',
    label: '客户版',
    transport: '送货上门',
    payment: '按合同',
    invoiceKind: '专票',
    invoiceTitle: '宏达印刷有限公司',
    toleranceBp: 500,
    special: '',
  },
  lines: [
    {
      id: newId(),
      productId: office.productId,
      productNumber: 'RM-70-787',
      productName: '热敏纸',
      specification: '70g/m² 787mm',
      unit: '吨',
      quantity: quantity(10_000),
      unitPrice: unitPrice(98_500_000),
      requestedDate: civilDate('2026-11-30'),
      note: '',
    },
  ],
  unclear: [],
  ...change,
})

/** Takes an order by fax and makes it one: steps 1 to 3. */
export async function takeOrder(office: Office, customerId: string, change: Partial<OrderForm> = {}): Promise<string> {
  const { clerk } = office.as
  const memo = await clerk.intake.saveMemo({
    key: newId(),
    id: null,
    version: 0,
    channel: 'fax',
    phone: '',
    contact: '李红',
    said: '老样子十吨',
    faxIds: [],
    promisedUntil: null,
    form: aForm(office, customerId, change),
  })
  await clerk.intake.answerMemo({ key: newId(), memoId: memo.id, said: '能做' })
  const { version } = await clerk.intake.memo({ id: memo.id })
  const { orderId } = await clerk.intake.toOrder({ key: newId(), memoId: memo.id, version })
  return orderId
}

/** Drives one order through the contract, each step as the person whose step it is. */
export async function drive(office: Office, orderId: string) {
  const { as } = office
  const read = async () => as.clerk.orders.file({ orderId })
  const head = async () => {
    const { file } = await read()
    return { key: newId(), orderId, version: file.order.version }
  }
  const today = async () => (await read()).file.today
  const lineId = async () => (await read()).file.form.lines[0]?.id ?? ''
  const paper = async (kind: string) => (await read()).file.papers.findLast((one) => one.kind === kind)?.id ?? ''
  const upload = async () =>
    (await as.clerk.files.upload({ key: newId(), name: 'scan.pdf', base64: Buffer.from(newId()).toString('base64') }))
      .id

  return {
    read,
    head,
    paper,
    upload,
    current: async () => currentStep((await read()).steps)?.number ?? 0,
    states: async () => (await read()).steps.map((step) => step.state),
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
          productionLine: '1# 涂布',
          productionDate: addDays(from, days - 1),
          scheduledDate: addDays(from, days),
        },
        sign,
      })
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
    pay: async (amount: number) =>
      as.finance.finance.recordPayment({
        key: newId(),
        orderId,
        amount: money(amount),
        receivedOn: await today(),
        reference: '工行 0098',
      }),
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
    inspect: async () => {
      await as.clerk.followUp.inspectService({
        ...(await head()),
        body: {
          lines: [{ lineId: await lineId(), quantity: quantity(10_000) }],
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
    sentOn: async () => civilDateOf((await read()).file.now, 'Asia/Shanghai'),
  }
}
export type Drive = Awaited<ReturnType<typeof drive>>
