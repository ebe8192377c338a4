import { expect } from '@playwright/test'
import { checkCustomer, decideContract, production, technical } from '#tests/support/e2e/approve.ts'
import {
  attachScannedSignBack,
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
import { dayAfter, expectHeld, expectStage, type FlowStep, openStep } from '#tests/support/e2e/flow.ts'
import {
  completeMemo,
  recordAnswer,
  saveMemo,
  takeUpFax,
  toOrder,
  typeLines,
  typeTerms,
} from '#tests/support/e2e/intake.ts'
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

const LINES = [{ product: 'RM-55-405', tons: '3', price: '10300', wanted: dayAfter(9) }]

/** 瑞丰标签, class C: no contract, the supervisor decides that the customer pays first; the first sign-back is unreadable. */
export const CLASS_C: readonly FlowStep[] = [
  [
    '1, a letter that names neither packaging nor tolerance',
    async (flow) => {
      await takeUpFax(flow, '瑞丰标签', 'class-c-ruifeng.png', '20261117-1506_0512-67203315.png')
      await typeLines(flow, LINES)
      await typeTerms(flow, { payment: '款到发货', invoiceKind: '普通发票', transport: '自提', label: '我司标签' })
      await saveMemo(flow)
    },
  ],
  [
    '2, the memo is kept, but becomes no order before it is complete',
    async (flow) => {
      const button = flow.page.getByRole('button', { name: say('intake:toOrder.button') })
      await expect(button).toHaveAttribute('aria-disabled', 'true')
      await expect(button).toContainText('差 2 项：包装、容差')
      await completeMemo(flow, { packaging: '牛皮纸', tolerance: '5' })
      await toOrder(flow)
    },
  ],
  ['3, the customer has his answer', (flow) => recordAnswer(flow, '10,300 一吨，月底前能到')],
  [
    '4, without a contract nobody goes on before the supervisor has decided in writing',
    async (flow) => {
      await checkCustomer(flow)
      await expectHeld(await openStep(flow, 'technical', 5), '没有有效合同', 'R4.3')
      await decideContract(flow, '零星客户，款到生产')
    },
  ],
  ['5, technical answers', (flow) => technical(flow, LINES)],
  ['6, production commits itself', (flow) => production(flow, LINES, { from: dayAfter(2), scheduled: dayAfter(4) })],
  [
    '7, the sheet',
    async (flow) => {
      await makeSheet(flow, LINES.length, dayAfter(4))
      await proofread(flow)
      expectText(await readPaper(flow, 'confirmation'), { has: [flow.number, '30,900.00', '瑞丰标签'] })
    },
  ],
  ['8, it is faxed', faxSheet],
  [
    '9, the first sign-back cannot be read, the second is right',
    async (flow) => {
      await attachScannedSignBack(flow, 'hongda-signback.pdf')
      await checkSignBack(flow, { check: 'seal', note: '章糊了' })
      await expectHeld(await openStep(flow, 'clerk', 10), '签回件章不清', '章糊了', '定金缺 30,900.00')
      await flow.shot('seal-unclear')
      const sheet = await openStep(flow, 'clerk', 9)
      await sheet.getByRole('button', { name: say('orderFile:signBack.attachNew') }).click()
      await attachScannedSignBack(flow, 'receipt.pdf')
      await checkSignBack(flow)
    },
  ],
  [
    '10, nothing is made before the whole amount is in',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 30,900.00', 'R9.2')
      await pay(flow, '30,900.00', '农行 77')
      await issueProductionOrder(flow)
      await acceptProductionOrder(flow)
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
    '13, finance sees the money and signs',
    async (flow) => {
      await expectHeld(await openStep(flow, 'clerk', 14), '没送财务核款')
      await requestReview(flow)
      await issueBalanceNotice(flow)
      await agreePayment(flow)
    },
  ],
  [
    '14, no goods without a notice, nor with a carrier who was told nothing',
    async (flow) => {
      await expectHeld(await openStep(flow, 'warehouse', 15), '没有可发的通知单', 'R14.2')
      await issueDeliveryNotice(flow)
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
    '18, signed for, satisfied, closed',
    async (flow) => {
      await receipt(flow)
      await satisfied(flow)
      await expectStage(flow, '已完成')
    },
  ],
]
