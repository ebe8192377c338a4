import { newId } from '#db/ids.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { become, dayAfter, type Flow, openStep, record } from './flow.ts'
import { pageClient } from './page-client.ts'
import { say } from './words.ts'

/** One line of an order: thousandths of a ton at ten-thousandths of a yuan. */
export type OrderedLine = { readonly product: string; readonly thousandths: number; readonly price: number }

/**
 * A complete telephone order up to and with the clerk's own check (steps 1 to 4), its folder open before the clerk.
 *
 * Taken through the contract: how it is typed other flows show; what is looked at here begins at step 4.
 */
export async function takeOrder(flow: Flow, customer: string, line: OrderedLine, customerPo: string): Promise<void> {
  await become(flow, 'clerk')
  const client = pageClient(flow)
  const [found] = await client.intake.callers({ text: customer })
  const { form } = await client.intake.caller({ customerId: found?.id ?? '' })
  const product = (await client.office.products({ text: line.product, limit: 20 })).find(
    (one) => one.number === line.product,
  )
  if (!product) throw new Error(`no product ${line.product}`)
  const { id: productId, number: productNumber, name: productName, specification, unit } = product
  const terms = {
    ...form.terms,
    customerPo,
    packaging: '牛皮纸',
    label: '每卷两张',
    transport: '送货上门',
    payment: '按合同',
    invoiceKind: '增值税专用发票',
    toleranceBp: 500,
    special: '卷芯 3 寸',
  }
  const ordered = {
    id: newId(),
    productId,
    productNumber,
    productName,
    specification,
    unit,
    quantity: quantity(line.thousandths),
    unitPrice: unitPrice(line.price),
    requestedDate: civilDate(dayAfter(12)),
    note: '',
  }
  const memo = await client.intake.saveMemo({
    key: newId(),
    id: null,
    version: 0,
    channel: 'telephone',
    phone: '',
    contact: form.terms.contact,
    said: '',
    form: { ...form, terms, lines: [ordered] },
    faxIds: [],
    promisedUntil: null,
  })
  await client.intake.answerMemo({ key: newId(), memoId: memo.id, said: '能做' })
  const { version } = await client.intake.memo({ id: memo.id })
  const { number } = await client.intake.toOrder({ key: newId(), memoId: memo.id, version })
  flow.number = number
  // Whoever sits down next opens the order by its number; so does the clerk.
  flow.who = null
  await flow.page.keyboard.press('F12')
  await record(await openStep(flow, 'clerk', 4), say('orderFile:check.record'))
}
