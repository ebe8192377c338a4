import { expect } from '@playwright/test'
import { checkCustomer, production, technical } from '#tests/support/e2e/approve.ts'
import {
  attachFaxedSignBack,
  chase,
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

const LINES = [
  { product: 'RM-65-640', tons: '8', price: '9900', wanted: dayAfter(7) },
  { product: 'RM-65-890', tons: '5', price: '9900', wanted: dayAfter(7) },
  { product: 'CFB-50-787', tons: '2.4', price: '12600', wanted: dayAfter(11) },
]
const TERMS = {
  customerPo: 'HT-26-1189',
  packaging: '牛皮纸加防潮膜，端面加护板',
  label: '每卷两张',
  transport: '送货上门',
  payment: '月结 60 天（按合同）',
  invoiceKind: '增值税专用发票',
  tolerance: '5',
  special: '第 2 项卷芯 3 寸，外包加防潮膜',
}

/** 恒通包装, class A: made before the sign-back, which is chased; delivered by the contract; paid at the end. */
export const CLASS_A: readonly FlowStep[] = [
  [
    '1 and 2, the fax comes in and is typed off',
    async (flow) => {
      await takeUpFax(flow, '恒通包装', 'class-a-hengtong.tif', '20261117-1347_0571-88326610.tif')
      await typeLines(flow, LINES)
      await typeTerms(flow, TERMS)
      await saveMemo(flow)
      await toOrder(flow)
    },
  ],
  ['3, the customer has his answer', (flow) => recordAnswer(flow, '能做，一周内交')],
  [
    '4, technical waits for the check',
    async (flow) => {
      await expectHeld(await openStep(flow, 'technical', 5), '客户、价格、规格没核对', 'R4.4')
      await checkCustomer(flow)
    },
  ],
  ['5, technical answers', (flow) => technical(flow, LINES)],
  ['6, production commits itself', (flow) => production(flow, LINES, { from: dayAfter(3), scheduled: dayAfter(6) })],
  [
    '7, the sheet',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 10), '还没出确认书')
      await makeSheet(flow, LINES.length, dayAfter(6))
      await proofread(flow)
      expectText(await readPaper(flow, 'confirmation'), { has: [flow.number, '158,940.00', '恒通包装'] })
    },
  ],
  ['8, it is faxed', faxSheet],
  ['9, the sign-back is missing, and chased', (flow) => chase(flow, '赵志刚说下午传回')],
  [
    '10, made before the sign-back',
    async (flow) => {
      await expectHeld(await openStep(flow, 'production', 12), '可下生产单', 'R10.1')
      await issueProductionOrder(flow)
      await acceptProductionOrder(flow)
      expectText(await readPaper(flow, 'production'), {
        has: [flow.number, 'RM-65-640'],
        hasNot: ['9,900', '158,940', '79,200'],
      })
      await expect(openSpine(flow)).toContainText('欠件，可以先往下走')
    },
  ],
  [
    '9 again, it comes two days later and moves nothing',
    async (flow) => {
      await waitDays(flow, 2)
      await dropFax(flow, 'hongda-signback.pdf', '20261119-0900_0571-88326610.pdf')
      await attachFaxedSignBack(flow, '0571-8832 6610')
      await checkSignBack(flow)
      const day = dayAfter(6)
      const ruler = orderHead(flow).getByRole('img').last()
      await expect(ruler).toHaveAttribute('aria-label', new RegExp(`排产完成日 ${day}.*预交期 ${day}`))
    },
  ],
  ['11, the supervision tips', checkTips],
  [
    '12, made, inspected twice, warehoused',
    async (flow) => {
      await reportProduction(flow, LINES.length)
      await expectHeld(await openStep(flow, 'clerk', 14), '等客服检验', '等质检检验')
      await inspect(flow)
      await warehouse(flow, LINES.length)
    },
  ],
  [
    '13, finance reviews; by the contract the money comes after the goods',
    async (flow) => {
      await requestReview(flow)
      await agreePayment(flow)
    },
  ],
  [
    '14, no goods without a notice, nor with a carrier who was told nothing',
    async (flow) => {
      await expectHeld(await openStep(flow, 'warehouse', 15), '没有可发的通知单', 'R14.2')
      await issueDeliveryNotice(flow)
      expectText(await readPaper(flow, 'deliveryNotice'), { has: [flow.number, '孙师傅'] })
      await expectHeld(await openStep(flow, 'warehouse', 15), '没向承运人交代', 'R14.3')
      await briefCarrier(flow)
    },
  ],
  ['15, the goods leave', dispatch],
  [
    '16, the customer is told',
    async (flow) => {
      await checkDispatchNotice(flow)
      await faxDispatchNotice(flow)
    },
  ],
  ['17, they arrive', arrived],
  [
    '18, signed for and satisfied, but not closed before the money is in',
    async (flow) => {
      await receipt(flow)
      await satisfied(flow)
      await expectStage(flow, '已交付')
      await expect(flow.page.getByRole('main')).toContainText('余款 158,940.00 未收')
      await pay(flow, '158,940.00', '工行 60 天')
      await expectStage(flow, '已完成')
    },
  ],
]

const openSpine = ({ page }: Parameters<FlowStep[1]>[0]) => page.getByRole('navigation', { name: '十八步' })
