import { expect } from '@playwright/test'
import { checkCustomer, production, technical } from '#tests/support/e2e/approve.ts'
import {
  attachFaxedSignBack,
  checkSignBack,
  faxDispatchNotice,
  faxSheet,
  makeSheet,
  proofread,
} from '#tests/support/e2e/confirm.ts'
import {
  agreePayment,
  arrived,
  briefCarrier,
  checkDispatchNotice,
  dispatch,
  issueBalanceNotice,
  issueDeliveryNotice,
  pay,
  receipt,
  requestReview,
  satisfied,
} from '#tests/support/e2e/deliver.ts'
import {
  dayAfter,
  dropFax,
  expectHeld,
  expectStage,
  type FlowStep,
  openPart,
  openStep,
  orderHead,
  waitDays,
} from '#tests/support/e2e/flow.ts'
import { recordAnswer, saveMemo, takeUpFax, toOrder, typeLines, typeTerms } from '#tests/support/e2e/intake.ts'
import { expectText, readPaper } from '#tests/support/e2e/papers.ts'
import {
  acceptProductionOrder,
  checkTips,
  inspect,
  issueProductionOrder,
  reportProduction,
  warehouse,
} from '#tests/support/e2e/produce.ts'
import { say } from '#tests/support/e2e/words.ts'

const LINES = [
  { product: 'RM-70-787', tons: '12', price: '9850', wanted: dayAfter(8) },
  { product: 'RM-55-405', tons: '6.5', price: '10400', wanted: dayAfter(8) },
  { product: 'GL-62-1090', tons: '4', price: '13600', wanted: dayAfter(9) },
]
const TERMS = {
  customerPo: 'HD-PO-2611',
  packaging: '牛皮纸包裹，木托，防潮膜',
  label: '我司版式 BQ-018',
  transport: '送货上门，运费供方承担',
  payment: '定金 30%，余款发货前付清',
  invoiceKind: '增值税专用发票',
  tolerance: '5',
  special: '纸芯 76 mm，接头 ≤ 2 个并标记',
}

/** 宏达印刷, class B: 30 % deposit, signed back three days late, the balance before the goods leave. */
export const CLASS_B: readonly FlowStep[] = [
  [
    '1 and 2, the fax comes in and is typed off',
    async (flow) => {
      await takeUpFax(flow, '宏达印刷', 'class-b-hongda.pdf', '20261113-0912_0512-65882108.pdf')
      await typeLines(flow, LINES)
      await typeTerms(flow, TERMS)
      await saveMemo(flow)
      await toOrder(flow)
    },
  ],
  ['3, the customer has his answer', (flow) => recordAnswer(flow, '能做，价格照合同')],
  ['4, customer, price and specification', checkCustomer],
  [
    '5, production waits for technical',
    async (flow) => {
      await expectHeld(await openStep(flow, 'production', 6), '先等技术确认', 'R5.1')
      await technical(flow, LINES)
    },
  ],
  [
    '6, the sheet waits for production',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 7), '第 1 行等生产确认', '第 3 行等生产确认')
      await production(flow, LINES, { from: dayAfter(3), scheduled: dayAfter(6) })
    },
  ],
  [
    '7, the sheet is made, proof-read and printed',
    async (flow) => {
      await makeSheet(flow, LINES.length, dayAfter(6))
      await expectHeld(await openStep(flow, 'clerk', 8), '没校对')
      await proofread(flow)
      expectText(await readPaper(flow, 'confirmation'), { has: [flow.number, '240,200.00', '贰拾肆万零贰佰元整'] })
    },
  ],
  [
    '8, it is faxed',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 10), '还没传真')
      await faxSheet(flow)
      await expectHeld(await openStep(flow, 'clerk', 10), '缺签回件', '定金缺 72,060.00', 'R9.2')
      await expectDates(flow, 6)
    },
  ],
  [
    '9, three days late, and the dates with it',
    async (flow) => {
      await waitDays(flow, 3)
      const late = await openStep(flow, 'clerk', 9)
      await expect(late).toContainText('已顺延 3 天')
      await expectDates(flow, 9)
      await flow.shot('three-days-late')
      await dropFax(flow, 'hongda-signback.pdf', '20261116-1631_0512-65882108.pdf')
      await attachFaxedSignBack(flow, '0512-6588 2108')
      await expectHeld(await openStep(flow, 'clerk', 10), '签回件没核对')
      await checkSignBack(flow)
      await expectDates(flow, 9)
    },
  ],
  [
    '10, the deposit to the cent, then the production order',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 72,060.00')
      await pay(flow, '72,059.99', '建行 1101')
      await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 0.01')
      await flow.shot('one-cent-short')
      await pay(flow, '0.01', '建行 1102')
      await issueProductionOrder(flow)
      await expectHeld(await openStep(flow, 'assistant', 11), '生产单等生产部签')
      await acceptProductionOrder(flow)
      expectText(await readPaper(flow, 'production'), {
        has: [flow.number, 'RM-70-787', `${dayAfter(3)} ${dayAfter(9)}`],
        hasNot: ['9,850', '118,200', '240,200', '72,060'],
      })
    },
  ],
  ['11, the supervision tips', checkTips],
  [
    '12, made, inspected twice, warehoused',
    async (flow) => {
      await reportProduction(flow, LINES.length)
      await expectHeld(await openStep(flow, 'quality', 12).then(warehousing), '等客服检验', '等质检检验')
      await expectHeld(await openStep(flow, 'clerk', 14), '等客服检验')
      await inspect(flow)
      await warehouse(flow, LINES.length)
    },
  ],
  [
    '13, nobody agrees while money is missing',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 14), '没送财务核款', '没发余款通知', '还差余款 168,140.00')
      await requestReview(flow)
      await issueBalanceNotice(flow)
      const review = await openPart(await openStep(flow, 'finance', 13), say('orderFile:payment.review'))
      await expect(review.getByRole('radio', { name: say('orderFile:payment.agree') })).toBeDisabled()
      await expect(review).toContainText('168,140.00')
      await flow.shot('balance-missing')
      await pay(flow, '168,140.00', '建行 1131')
      await expectHeld(await openStep(flow, 'clerk', 14), '等财务核款签字')
      await agreePayment(flow)
    },
  ],
  [
    '14, no goods without a notice, nor with a carrier who was told nothing',
    async (flow) => {
      await expectHeld(await openStep(flow, 'warehouse', 15), '没有可发的通知单', 'R14.2')
      await issueDeliveryNotice(flow)
      expectText(await readPaper(flow, 'deliveryNotice'), { has: [flow.number, '王建平'] })
      await expectHeld(await openStep(flow, 'warehouse', 15), '没向承运人交代', 'R14.3')
      await briefCarrier(flow)
    },
  ],
  [
    '15, the goods leave',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 18), '还没发货')
      await dispatch(flow)
    },
  ],
  [
    '16, the customer is told',
    async (flow) => {
      await checkDispatchNotice(flow)
      await faxDispatchNotice(flow)
    },
  ],
  ['17, they arrive', arrived],
  [
    '18, signed for, satisfied, closed',
    async (flow) => {
      await receipt(flow)
      await satisfied(flow)
      await expectStage(flow, '已完成')
    },
  ],
]

/** Scheduled and pre-delivery date as the ruler says them to those who do not see it. */
async function expectDates(flow: Parameters<FlowStep[1]>[0], days: number): Promise<void> {
  const ruler = orderHead(flow).getByRole('img').last()
  const day = dayAfter(days)
  await expect(ruler).toHaveAttribute('aria-label', new RegExp(`排产完成日 ${day}.*预交期 ${day}`))
}

const warehousing = (sheet: Parameters<typeof openPart>[0]) => openPart(sheet, say('orderFile:warehousing.title'))
