import { newId } from '#db/ids.ts'
import { productIdOf, SAMPLE_PRODUCTS } from '#db/sample/index.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { formatQuantity, quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { clerkOf, customerOf, fileOf, headOf, type Scene, salesOf, sign } from './folder.ts'

/** What the customer asked for, as a complete form at the price that the office proposes. */
async function formOf(scene: Scene): Promise<OrderForm> {
  const { story, days } = scene
  const customer = customerOf(scene)
  const [contact, , phone] = customer.contacts[0] ?? ['', '', '']
  const [place, consignee, consigneePhone] = customer.addresses[0] ?? ['', '', '']
  const unpriced: OrderForm = {
    customerId: customer.id,
    orderType: story.type ?? 'standard',
    terms: {
      contact,
      contactPhone: phone,
      signer: contact,
      customerPo: story.po ?? '',
      deliveryPlace: place,
      consignee,
      consigneePhone,
      packaging: '牛皮纸包裹，木托，防潮膜',
      label: '每卷两张卷签',
      transport: '送货上门，运费供方承担',
      payment: '按合同',
      invoiceKind: '增值税专用发票',
      invoiceTitle: customer.name,
      toleranceBp: 500,
      special: story.special ?? '',
    },
    lines: story.lines.map(([number, tons, yuan]) => {
      const product = SAMPLE_PRODUCTS.find((one) => one.number === number)
      return {
        id: newId(),
        productId: productIdOf(number),
        productNumber: number,
        productName: product?.name ?? '',
        specification: product?.specification ?? '',
        unit: '吨',
        quantity: quantity(Math.round(tons * 1000)),
        unitPrice: yuan === undefined ? null : unitPrice(yuan * 10_000),
        requestedDate: days.dayOf(story.since - 8),
        note: '',
      }
    }),
    unclear: [],
  }
  const prices = await clerkOf(scene).intake.linePrices({ form: unpriced })
  const proposed = (id: string) => {
    const facts = prices.find((one) => one.lineId === id)
    return facts?.contract ?? facts?.plan ?? null
  }
  return {
    ...unpriced,
    lines: unpriced.lines.map((line) => ({ ...line, unitPrice: line.unitPrice ?? proposed(line.id) })),
  }
}

/** Steps 1 to 4: memo, answer, order, and what must be cleared. */
export const actOfIntake = {
  async memo(scene: Scene): Promise<void> {
    const { story, held } = scene
    const form = await formOf(scene)
    const asked = form.lines.map((line) => `${line.productName} ${formatQuantity(line.quantity ?? quantity(0))} 吨`)
    const memo = await clerkOf(scene).intake.saveMemo({
      key: newId(),
      id: null,
      version: 0,
      channel: story.channel ?? 'telephone',
      phone: form.terms.contactPhone,
      contact: form.terms.contact,
      said: `要${asked.join('，')}`,
      form,
      faxIds: [],
      promisedUntil: null,
    })
    held.memoId = memo.id
  },
  async answer(scene: Scene): Promise<void> {
    const said = '能做，确认书今天或明天传过去'
    await clerkOf(scene).intake.answerMemo({ key: newId(), memoId: scene.held.memoId, said })
  },
  async order(scene: Scene): Promise<void> {
    const { held } = scene
    const clerk = clerkOf(scene)
    const { version } = await clerk.intake.memo({ id: held.memoId })
    held.orderId = (await clerk.intake.toOrder({ key: newId(), memoId: held.memoId, version })).orderId
  },
  /** R4.5 the first of three words on a price below the plan. */
  async salesCleared(scene: Scene): Promise<void> {
    const typed = scene.story.lines.findIndex(([, , yuan]) => yuan !== undefined)
    if (typed < 0) return
    const file = await fileOf(scene)
    const line = file.form.lines[typed]
    if (!line?.unitPrice) return
    const body = {
      lineId: line.id,
      tier: 'sales' as const,
      unitPrice: line.unitPrice,
      note: '年底促单，老总电话里答应过',
    }
    await salesOf(scene).check.clearPrice({ ...headOf(file), body, sign })
  },
  /** R4.3 no contract in force: the supervisor decides. */
  async terms(scene: Scene): Promise<void> {
    const file = await fileOf(scene)
    if (file.contract) return
    const body = { payment: { kind: 'prepaid' as const }, reason: '没有合同，款到发货' }
    await scene.office.supervisor.check.decideContract({ ...headOf(file), body, sign })
  },
  async check(scene: Scene): Promise<void> {
    const body = { note: '' }
    await clerkOf(scene).check.checkCustomer({ ...headOf(await fileOf(scene)), body })
  },
}
