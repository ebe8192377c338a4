import type { OrderFile } from './order-file.ts'
import type { OrderForm } from './order-form.ts'
import type { PaperBodies } from './paper-bodies.ts'
import { papersOf } from './papers.ts'
import { proofItems } from './ticks.ts'

type Promised = PaperBodies['sheet']['lines']
type Said = readonly (string | number | null | undefined)[]

/** R7.2 how an item of the sheet stands to the memo: the memo says the same, something else, or nothing of it. */
export type ProofState = 'same' | 'differs' | 'notSaid'

const ofTerms: Readonly<Record<string, (form: OrderForm) => Said>> = {
  customer: ({ customerId }) => [customerId],
  contact: ({ terms }) => [terms.contact, terms.contactPhone],
  delivery: ({ terms }) => [terms.deliveryPlace, terms.consignee, terms.consigneePhone],
  packaging: ({ terms }) => [terms.packaging],
  label: ({ terms }) => [terms.label],
  transport: ({ terms }) => [terms.transport],
  payment: ({ terms }) => [terms.payment],
  invoice: ({ terms }) => [terms.invoiceKind, terms.invoiceTitle],
  tolerance: ({ terms }) => [terms.toleranceBp],
  special: ({ terms }) => [terms.special],
}

const ofLine: Readonly<Record<string, (line: OrderForm['lines'][number]) => Said>> = {
  product: (line) => [line.productNumber, line.specification],
  quantity: (line) => [line.quantity, line.unit],
  price: (line) => [line.unitPrice],
}

function stateOf(memo: Said, sheet: Said): ProofState {
  const isEmpty = (values: Said) => values.every((one) => one === null || one === undefined || one === '')
  if (memo.every((one, index) => one === sheet[index])) return 'same'
  return isEmpty(memo) ? 'notSaid' : 'differs'
}

/**
 * The lines that an order began with, by the memo's ids: a memo's line has an id of its own until it is an order's.
 *
 * Both stand in the same order when the folder is opened, and the memo is closed from then on.
 */
export function orderLineIds(file: OrderFile, memo: OrderForm): ReadonlyMap<string, string> {
  const began = papersOf(file.papers, 'intake').at(0)?.body.lineIds ?? file.form.lines.map((line) => line.id)
  return new Map(memo.lines.flatMap(({ id }, index) => (began[index] === undefined ? [] : [[id, began[index]]])))
}

/**
 * R7.2 every item of the sheet with how it stands to the memo, in the order of the sheet.
 *
 * `memo` speaks of the order's own lines (`orderLineIds`); one that it does not have was never said. A date
 * differs where the customer is promised a later day than he asked for: an earlier one he will not complain of.
 */
export function proofStates(memo: OrderForm, form: OrderForm, promised: Promised): ReadonlyMap<string, ProofState> {
  const states = new Map<string, ProofState>()
  for (const key of proofItems(form)) {
    const [first = '', item] = key.split('.')
    if (item === undefined) {
      states.set(key, stateOf(ofTerms[key]?.(memo) ?? [], ofTerms[key]?.(form) ?? []))
      continue
    }
    const line = form.lines[Number(first) - 1]
    const said = memo.lines.find((one) => one.id === line?.id)
    if (!line || !said) states.set(key, 'notSaid')
    else if (item === 'date') {
      const date = promised.find((one) => one.lineId === line.id)?.preDeliveryDate
      const { requestedDate } = said
      states.set(key, requestedDate === null ? 'notSaid' : date && date > requestedDate ? 'differs' : 'same')
    } else states.set(key, stateOf(ofLine[item]?.(said) ?? [], ofLine[item]?.(line) ?? []))
  }
  return states
}
