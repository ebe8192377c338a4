import { expect } from '@playwright/test'
import { test } from '#tests/support/desk-test.ts'
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
import { beginFlow, dayAfter, dropFax, expectHeld, expectStage, openStep } from '#tests/support/e2e/flow.ts'
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
import { issueProductionOrder, produce } from '#tests/support/e2e/produce.ts'
import { say } from '#tests/support/e2e/words.ts'

const LINES = [{ product: 'RM-55-405', tons: '3', price: '10300', wanted: dayAfter(9) }]

test('class C without a contract: the supervisor decides, the customer pays first', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)

  // 1 and 2: the letter names neither packaging nor tolerance; such a memo is kept, but becomes no order
  await dropFax(flow, 'class-c-ruifeng.png', '0512-67203315_0007.png')
  await takeUpFax(flow, '瑞丰标签')
  await typeLines(flow, LINES)
  await typeTerms(flow, { payment: '款到发货', invoiceKind: '普通发票', transport: '自提', label: '我司标签' })
  await saveMemo(flow)
  const button = flow.page.getByRole('button', { name: say('intake:toOrder.button') })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toContainText('包装')
  await expect(button).toContainText('容差')
  await flow.shot('missing-items')
  await completeMemo(flow, { packaging: '牛皮纸', tolerance: '5' })
  await toOrder(flow)
  await recordAnswer(flow, '10,300 一吨，月底前能到')

  // 3 and 4: without a contract nobody goes on, until the supervisor has decided in writing
  await checkCustomer(flow)
  await expectHeld(await openStep(flow, 'technical', 5), '没有有效合同', 'R4.3')
  await flow.shot('no-contract')
  await decideContract(flow, '零星客户，款到生产')
  await technical(flow, LINES)
  await production(flow, LINES, { from: dayAfter(2), scheduled: dayAfter(4) })

  // 7 to 9: the first sign-back cannot be read, the second is right
  await makeSheet(flow, 1, dayAfter(4))
  await proofread(flow)
  await faxSheet(flow)
  expectText(await readPaper(flow, 'confirmation'), { has: [flow.number, '30,900.00', '瑞丰标签'] })
  await attachScannedSignBack(flow, 'hongda-signback.pdf')
  await checkSignBack(flow, { check: 'seal', note: '章糊了' })
  await expectHeld(await openStep(flow, 'clerk', 10), '签回件章不清', '章糊了', '定金缺 30,900.00')
  await flow.shot('seal-unclear')
  await openStep(flow, 'clerk', 9)
  await flow.page.getByRole('button', { name: say('orderFile:signBack.attachNew') }).click()
  await attachScannedSignBack(flow, 'hongda-signback.pdf')
  await checkSignBack(flow)

  // 10 to 12: nothing is made before the whole amount is in
  await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 30,900.00')
  await pay(flow, '30,900.00', '农行 77')
  await issueProductionOrder(flow)
  await expectHeld(await openStep(flow, 'clerk', 14), '等客服检验')
  await produce(flow, 1)

  // 13 to 15
  await expectHeld(await openStep(flow, 'clerk', 14), '没送财务核款')
  await requestReview(flow)
  await issueBalanceNotice(flow)
  await agreePayment(flow)
  await expectHeld(await openStep(flow, 'warehouse', 15), '没有可发的通知单')
  await issueDeliveryNotice(flow)
  await expectHeld(await openStep(flow, 'warehouse', 15), '没向承运人交代')
  await briefCarrier(flow)
  await dispatch(flow)

  // 16 to 18
  await checkDispatchNotice(flow)
  await faxDispatchNotice(flow)
  await arrived(flow)
  await receipt(flow)
  await satisfied(flow)
  await expectStage(flow, '已完成')
  await flow.shot('closed')
})
