import { newId } from '#db/ids.ts'
import { SAMPLE_PRODUCTS } from '#db/sample/index.ts'
import { orderAmount } from '#shared/rules/amounts.ts'
import { paymentTerms } from '#shared/rules/terms.ts'
import { money, percentOf } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { clerkOf, customerOf, fileOf, headOf, paperOf, type Scene, sign } from './folder.ts'

/** Steps 10 to 12: deposit, production order, follow-up, inspection, warehousing. */
export const actOfProduction = {
  /** R9.2 what the contract asks for before anything is made. */
  async deposit(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const terms = paymentTerms(file)
    const share = terms?.kind === 'prepaid' ? 10_000 : terms?.kind === 'deposit' ? terms.depositBp : 0
    const asked = percentOf(orderAmount(file.form), share)
    const amount = scene.story.deposit === undefined ? asked : money(scene.story.deposit * 100)
    if (share === 0) return
    const { office, held } = scene
    await office.finance.finance.recordPayment({
      key: newId(),
      orderId: held.orderId,
      amount,
      receivedOn: file.today,
      reference: `工行电汇 ${customerOf(scene).short}`,
    })
  },
  async productionOrder(scene: Scene): Promise<void> {
    const { days, story } = scene
    const file = await fileOf(scene)
    const due = days.dayOf(story.since - 4)
    const body = {
      special: file.form.terms.special,
      tips: [
        { due, aspect: 'quality' as const, text: '涂布首检' },
        { due: days.dayOf(story.since - 5), aspect: 'time' as const, text: '复卷开机时间' },
      ],
    }
    await clerkOf(scene).confirmation.issueProductionOrder({ ...headOf(file), body, sign })
  },
  async countersigned(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const body = { productionOrderId: paperOf(file, 'productionOrder').id }
    await scene.office.production.production.countersignProductionOrder({ ...headOf(file), body, sign })
  },
  async acknowledged(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const body = { productionOrderId: paperOf(file, 'productionOrder').id }
    await scene.office.technical.technical.acknowledgeProductionOrder({ ...headOf(file), body, sign })
  },
  async tips(scene: Scene): Promise<void> {
    for (const { id: tipId } of paperOf(await fileOf(scene), 'productionOrder').body.tips) {
      const body = { tipId, ok: true, finding: '正常' }
      await scene.office.assistant.followUp.recordCheck({ ...headOf(await fileOf(scene)), body })
    }
  },
  async reported(scene: Scene): Promise<void> {
    const { lines } = (await fileOf(scene)).form
    for (const { id: lineId, quantity: wanted } of lines) {
      const file = await fileOf(scene)
      const good = quantity(Math.round((wanted ?? 0) * 0.6))
      const scrap = quantity(Math.round(good * 0.012))
      const body = {
        lineId,
        date: file.today,
        stage: '涂布',
        produced: quantity(good + scrap),
        good,
        scrap,
        remark: '',
      }
      await scene.office.production.production.reportDay({ ...headOf(file), body })
    }
  },
  /** R11.2 only where the story ends with it. */
  async abnormal(scene: Scene): Promise<void> {
    if (scene.story.until !== 'abnormal') return
    const what = '2# 涂布机停机 3 小时，气刀堵塞'
    const body = { what, lineId: null }
    await scene.office.production.production.reportAbnormality({ ...headOf(await fileOf(scene)), body })
    const file = await fileOf(scene)
    const entry = {
      abnormalityId: paperOf(file, 'abnormality').id,
      stage: 'clarified' as const,
      text: '今晚加班补回来',
    }
    await clerkOf(scene).followUp.addAbnormalityEntry({ ...headOf(file), body: entry })
  },
  async inspected(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const lines = file.form.lines.map(({ id, quantity: wanted }) => ({ lineId: id, quantity: wanted ?? quantity(0) }))
    const service = { lines, checks: { quantity: true, packaging: true, label: true }, remark: '' }
    await clerkOf(scene).followUp.inspectService({ ...headOf(file), body: service, sign })
    const product = SAMPLE_PRODUCTS.find((one) => one.number === file.form.lines[0]?.productNumber)
    const items = (product?.inspection ?? []).map((name) => ({ name, found: '合格', ok: true }))
    const body = { items, remark: '' }
    await scene.office.quality.followUp.inspectQuality({ ...headOf(await fileOf(scene)), body, sign })
  },
  async warehoused(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    const batches = file.form.lines.map(({ id, quantity: wanted }, index) => ({
      lineId: id,
      batchNumber: `L${file.order.number.replace('-', '')}${index + 1}`,
      quantity: wanted ?? quantity(0),
      location: `B-0${index + 1}`,
    }))
    await scene.office.quality.followUp.warehouse({ ...headOf(file), body: { batches }, sign })
  },
}
