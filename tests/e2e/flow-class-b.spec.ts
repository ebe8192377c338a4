import { expect } from '@playwright/test'
import { DOORS, test } from '#tests/support/desk-test.ts'
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
  beginFlow,
  dayAfter,
  dropFax,
  expectHeld,
  expectStage,
  openPart,
  openStep,
  waitDays,
} from '#tests/support/e2e/flow.ts'
import { recordAnswer, saveMemo, takeUpFax, toOrder, typeLines, typeTerms } from '#tests/support/e2e/intake.ts'
import { expectText, readPaper } from '#tests/support/e2e/papers.ts'
import { issueProductionOrder, produce } from '#tests/support/e2e/produce.ts'
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

for (const door of DOORS) {
  test(`class B through the ${door} door: 30 % deposit, signed back three days late`, async ({ openDesk }, info) => {
    const desk = await openDesk(door, { sample: true })
    const flow = beginFlow(desk, info)

    // 1 to 3: intake, completeness, answer
    await dropFax(flow, 'class-b-hongda.pdf', '20261113-0912_0512-65882108.pdf')
    await takeUpFax(flow, '宏达印刷')
    await typeLines(flow, LINES)
    await typeTerms(flow, TERMS)
    await flow.shot('fax')
    await saveMemo(flow)
    await toOrder(flow)
    await recordAnswer(flow, '能做，价格照合同')

    // 4 to 6: check, technical, production
    await checkCustomer(flow)
    await expectHeld(await openStep(flow, 'production', 6), '先等技术确认')
    await technical(flow, LINES)
    await production(flow, LINES, { from: dayAfter(3), scheduled: dayAfter(6) })

    // 7 and 8: sheet and fax
    await makeSheet(flow, LINES.length, dayAfter(6))
    await proofread(flow)
    expectText(await readPaper(flow, 'confirmation'), { has: [flow.number, '240,200.00', '贰拾肆万零贰佰元整'] })
    await expectHeld(await openStep(flow, 'clerk', 10), '还没传真')
    await faxSheet(flow)

    // 9: nothing is made before the sign-back; three days go by, and the dates with them
    await expectHeld(await openStep(flow, 'clerk', 10), '缺签回件', '定金缺 72,060.00')
    await flow.shot('no-sign-back')
    const ruler = flow.page
      .getByRole('region', { name: say('orderFile:head.label') })
      .getByRole('img')
      .last()
    await expect(ruler).toHaveAttribute('aria-label', new RegExp(shortDay(6)))
    await waitDays(flow, 3)
    const late = await openStep(flow, 'clerk', 9)
    await expect(late).toContainText(say('orderFile:step.postponed', { count: 3 }))
    await expect(ruler).toHaveAttribute('aria-label', new RegExp(shortDay(9)))
    await flow.shot('three-days-late')
    await dropFax(flow, 'hongda-signback.pdf', '20261116-1631_0512-65882108.pdf')
    await attachFaxedSignBack(flow, '0512-6588 2108')
    await expectHeld(await openStep(flow, 'clerk', 10), '签回件没核对')
    await checkSignBack(flow)
    await flow.shot('sign-back')

    // 10: the deposit, to the cent
    await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 72,060.00')
    await pay(flow, '72,059.99', '建行 1101')
    await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 0.01')
    await flow.shot('one-cent-short')
    await pay(flow, '0.01', '建行 1102')
    await issueProductionOrder(flow)
    expectText(await readPaper(flow, 'production'), {
      has: [flow.number, 'RM-70-787'],
      hasNot: ['9,850', '118,200', '240,200'],
    })

    // 11 and 12: made, inspected, in the warehouse
    await expectHeld(await openStep(flow, 'clerk', 14), '等客服检验')
    await produce(flow, LINES.length)
    await flow.shot('warehoused')

    // 13: nobody agrees while money is missing
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

    // 14 and 15: no goods without a notice, none with a carrier who was told nothing
    await expectHeld(await openStep(flow, 'warehouse', 15), '没有可发的通知单')
    await issueDeliveryNotice(flow)
    expectText(await readPaper(flow, 'deliveryNotice'), { has: [flow.number, '王建平'] })
    await expectHeld(await openStep(flow, 'warehouse', 15), '没向承运人交代')
    await briefCarrier(flow)
    await expectHeld(await openStep(flow, 'clerk', 18), '还没发货')
    await dispatch(flow)

    // 16 to 18: told, followed, received, closed
    await checkDispatchNotice(flow)
    await faxDispatchNotice(flow)
    await arrived(flow)
    await receipt(flow)
    await satisfied(flow)
    await expectStage(flow, '已完成')
    await flow.shot('closed')
  })
}

/** A day as the ruler says it: `11-27`. */
const shortDay = (days: number): string => dayAfter(days).slice(5)
