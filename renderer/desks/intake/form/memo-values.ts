import type { CallerFacts } from '#shared/contract/caller.ts'
import type { CHANNELS, MemoFile, MemoRow } from '#shared/contract/memos.ts'
import type { ItemSource } from '#shared/rules/item-source.ts'
import type { FormLine, OrderForm, OrderTerms } from '#shared/rules/order-form.ts'
import type { Instant } from '#shared/values/instant.ts'

export type Channel = (typeof CHANNELS)[number]

/** Whether somebody is on the line while it is typed. */
export const isOnTelephone = (channel: Channel): boolean => channel === 'telephone' || channel === 'salesPhone'

/** Everything that is typed while a memo is taken, in any state of completeness (R1.2). */
export type MemoValues = {
  /** The memo's version that this was typed on; 0 while it was never saved. */
  readonly version: number
  readonly channel: Channel
  readonly phone: string
  /** The name as it was heard, while nobody knows which customer that is. */
  readonly customerText: string
  readonly said: string
  readonly form: OrderForm
  /** Files put to it since it was saved last. */
  readonly files: readonly MemoFile[]
  /** Where on a fax each item was read. */
  readonly sources: readonly ItemSource[]
  /** What the customer was promised; null follows the order type's answer time (R3.1). */
  readonly promisedUntil: Instant | null
}

const NO_TERMS: OrderTerms = {
  contact: '',
  contactPhone: '',
  signer: '',
  customerPo: '',
  deliveryPlace: '',
  consignee: '',
  consigneePhone: '',
  packaging: '',
  label: '',
  transport: '',
  payment: '',
  invoiceKind: '',
  invoiceTitle: '',
  toleranceBp: null,
  special: '',
}

const EMPTY: Readonly<Record<string, unknown>> = NO_TERMS

const EMPTY_FORM: OrderForm = { customerId: null, orderType: 'standard', terms: NO_TERMS, lines: [], unclear: [] }

/** A memo of which nothing is known but the way it came. */
export function emptyMemo(channel: Channel, phone = ''): MemoValues {
  return {
    version: 0,
    channel,
    phone,
    customerText: '',
    said: '',
    form: EMPTY_FORM,
    files: [],
    sources: [],
    promisedUntil: null,
  }
}

/** A saved memo as it is typed on. */
export function memoValues(memo: MemoRow): MemoValues {
  const { version, channel, phone, said, form, promisedUntil } = memo
  const isHeard = form.customerId === null && memo.contact !== form.terms.contact
  const customerText = isHeard ? memo.contact : ''
  return { version, channel, phone, customerText, said, form, files: [], sources: memo.sources, promisedUntil }
}

const TYPED = ['channel', 'phone', 'customerText', 'said', 'form', 'promisedUntil'] as const

/**
 * What was typed while a save was under way, to be kept on the version that the save made; null where nothing was.
 *
 * Files that went along with the save are the memo's own by now.
 */
export function typedSince(saved: MemoValues, now: MemoValues, version: number): Partial<MemoValues> | null {
  const files = now.files.filter((file) => !saved.files.some((one) => one.id === file.id))
  const changed = TYPED.filter((name) => JSON.stringify(saved[name]) !== JSON.stringify(now[name]))
  if (changed.length === 0 && files.length === 0) return null
  return { ...Object.fromEntries(changed.map((name) => [name, now[name]])), files, version }
}

/** A line about which nothing was said; its id stays until the delivery notice. */
export function emptyLine(id: string): FormLine {
  return {
    id,
    productId: null,
    productNumber: '',
    productName: '',
    specification: '',
    unit: '',
    quantity: null,
    unitPrice: null,
    requestedDate: null,
    note: '',
  }
}

/** Whether nothing at all stands in a line, so that it need not be kept. */
export function isEmptyLine(line: FormLine): boolean {
  return Object.entries(line).every(
    ([name, value]) => name === 'id' || value === null || value === undefined || value === '',
  )
}

/** Whether nothing was typed at all, so that there is nothing to lose; the way it came is no content. */
export function isBlankMemo({ phone, customerText, said, form, files }: MemoValues): boolean {
  const texts = [phone, customerText, said, ...Object.values(form.terms)]
  const isSilent = texts.every((one) => one === '' || one === null)
  return isSilent && form.customerId === null && form.lines.every(isEmptyLine) && files.length === 0
}

/** The usual terms fill what is still empty; what the customer said stays. */
function filledTerms(terms: OrderTerms, usual: Partial<OrderTerms>): OrderTerms {
  const filled: Record<string, string | number | null> = { ...terms }
  for (const [name, value] of Object.entries(usual)) {
    if (filled[name] === '' || filled[name] === null) filled[name] = value
  }
  return filled as unknown as OrderTerms
}

/** Everything that a customer's file says of his orders, his contract's payment included. */
const usualTerms = (facts: CallerFacts, payment: string): OrderTerms => ({
  ...facts.form.terms,
  payment: facts.form.terms.payment || payment,
})

/** The form without what came from a customer's file: his address must not stay when it turns out to be somebody else. */
export function formWithoutCustomer(form: OrderForm, facts: CallerFacts | null, payment: string): OrderForm {
  const usual: Readonly<Record<string, unknown>> = facts === null ? {} : usualTerms(facts, payment)
  const kept = Object.entries(form.terms).map(([name, value]) => [name, value === usual[name] ? EMPTY[name] : value])
  return { ...form, customerId: null, terms: Object.fromEntries(kept) as OrderTerms }
}

/** The form once the customer is known: his people, places and terms where nothing was said yet. */
export function formOfCustomer(form: OrderForm, facts: CallerFacts, payment: string): OrderForm {
  return { ...form, customerId: facts.customer.id, terms: filledTerms(form.terms, usualTerms(facts, payment)) }
}

/** An earlier order copied into the form: its goods and terms; dates are asked for anew, and typed terms stay. */
export function copiedFrom(form: OrderForm, earlier: OrderForm, newId: () => string): OrderForm {
  const lines = earlier.lines.map((line) => ({ ...line, id: newId(), requestedDate: null, note: '' }))
  const { customerPo: _, ...terms } = earlier.terms
  const kept = form.lines.filter((line) => !isEmptyLine(line))
  return { ...form, terms: filledTerms(form.terms, terms), lines: [...kept, ...lines] }
}
