import { test } from '#tests/support/desk-test.ts'
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
import { beginFlow, dayAfter, dropFax, expectHeld, expectStage, openStep, waitDays } from '#tests/support/e2e/flow.ts'
import {
  type FaxLine,
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

const LINES: readonly FaxLine[] = [
  { product: 'RM-65-640', tons: '8', price: '9900', wanted: dayAfter(7) },
  { product: 'RM-65-890', tons: '5', price: '9900', wanted: dayAfter(7) },
  { product: 'CFB-50-787', tons: '2.4', price: '12600', wanted: dayAfter(11) },
]
const TERMS = {
  customerPo: 'HT-26-1189',
  packaging: '牛皮纸加防潮膜，端面加护板',
  label: '每卷两张',
  transport: '送货上门',
  invoiceKind: '增值税专用发票',
  tolerance: '5',
  special: '第 2 项卷芯 3 寸',
}

test('class A: made before the sign-back, which is chased; delivered by the contract; paid at the end', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)

  // 1 to 3: intake, completeness, answer
  await dropFax(flow, 'class-a-hengtong.tif', '0571-88326610_0001.tif')
  await takeUpFax(flow, '恒通包装')
  await typeLines(flow, LINES)
  await typeTerms(flow, TERMS)
  await flow.shot('fax')
  await saveMemo(flow)
  await toOrder(flow)
  await recordAnswer(flow, '能做，一周内交')

  // 4 to 6: check, technical, production
  await expectHeld(await openStep(flow, 'technical', 5), '客户、价格、规格没核对')
  await checkCustomer(flow)
  await expectHeld(await openStep(flow, 'production', 6), '先等技术确认')
  await technical(flow, LINES)
  await flow.shot('technical')
  await expectHeld(await openStep(flow, 'clerk', 7), '第 1 行等生产确认')
  await production(flow, LINES, { from: dayAfter(3), scheduled: dayAfter(6) })
  await flow.shot('production')

  // 7 and 8: sheet and fax
  await expectHeld(await openStep(flow, 'clerk', 8), '还没出确认书')
  await makeSheet(flow, LINES.length, dayAfter(6))
  await expectHeld(await openStep(flow, 'clerk', 8), '没校对')
  await proofread(flow)
  expectText(await readPaper(flow, 'confirmation'), { has: [flow.number, '158,940.00', '恒通包装'] })
  await faxSheet(flow)

  // 9 and 10: class A does not wait for the sign-back, it is chased
  await chase(flow, '下午传回')
  await expectHeld(await openStep(flow, 'production', 12), '可下生产单')
  await issueProductionOrder(flow)
  await flow.shot('production-order')
  expectText(await readPaper(flow, 'production'), {
    has: [flow.number, 'RM-65-640'],
    hasNot: ['9,900', '158,940', '79,200'],
  })
  await expectHeld(await openStep(flow, 'clerk', 12), '生产单等生产部签')
  await acceptProductionOrder(flow)

  // 9 again: it comes two days later; an order in production is not moved by it
  await waitDays(flow, 2)
  await dropFax(flow, 'hongda-signback.pdf', '0571-88326610_0002.pdf')
  await attachFaxedSignBack(flow, '0571-8832 6610')
  await checkSignBack(flow)
  await flow.shot('sign-back')

  // 11 and 12
  await checkTips(flow)
  await reportProduction(flow, LINES.length)
  await expectHeld(await openStep(flow, 'clerk', 14), '等客服检验')
  await inspect(flow)
  await warehouse(flow, LINES.length)
  await flow.shot('warehoused')

  // 13 and 14: by the contract, without waiting for the money
  await requestReview(flow)
  await agreePayment(flow)
  await expectHeld(await openStep(flow, 'warehouse', 15), '没有可发的通知单')
  await issueDeliveryNotice(flow)
  await expectHeld(await openStep(flow, 'warehouse', 15), '没向承运人交代')
  await briefCarrier(flow)
  expectText(await readPaper(flow, 'deliveryNotice'), { has: [flow.number, '孙师傅'] })

  // 15 to 18
  await dispatch(flow)
  await checkDispatchNotice(flow)
  await faxDispatchNotice(flow)
  await arrived(flow)
  await receipt(flow)
  await satisfied(flow)
  await flow.shot('delivered')
  await expectStage(flow, '已交付')
  await pay(flow, '158,940.00', '工行 60 天')
  await expectStage(flow, '已完成')
  await flow.shot('closed')
})
