import { canonicalJson } from '#shared/values/canonical.ts'
import { signerOf } from './contact.ts'
import { materialDayOf, movedMaterial } from './material-moved.ts'
import type { OrderFile } from './order-file.ts'
import { latest, type PaperKind, papersOf } from './papers.ts'
import { specificationOf } from './specification.ts'

/** A side of the order that can change, and that a paper may speak of. */
export type Facet =
  | 'customer'
  | 'products'
  | 'quantities'
  | 'prices'
  | 'reference'
  | 'requestedDates'
  | 'contact'
  | 'signer'
  | 'address'
  | 'packing'
  | 'payment'
  | 'special'
  | 'formulas'
  | 'materialDay'
  | 'planMaterial'
  | 'schedule'
  | 'preDelivery'
  | 'bounced'

/** What everything printed on the confirmation sheet is made of. */
const SHEET: readonly Facet[] = [
  'products',
  'quantities',
  'prices',
  'requestedDates',
  'packing',
  'payment',
  'special',
  'preDelivery',
]

/**
 * R19.1 the table: which paper speaks of what. When one of its facets changes the paper is stale and its step open again.
 *
 * A kind that is not here covers nothing that can change. Kinds with a line in their body cover that line alone.
 */
export const COVERS: Partial<Record<PaperKind, readonly Facet[]>> = {
  customerCheck: ['products', 'prices', 'payment'],
  // R4.4 what the price was compared with: another quantity may reach another break, and the difference is another.
  priceClearance: ['products', 'prices', 'reference'],
  blacklistClearance: ['customer'],
  contractDecision: ['customer'],
  review: ['products', 'quantities', 'prices'],
  marginClearance: ['products', 'prices'],
  technicalAnswer: ['products', 'quantities', 'formulas', 'materialDay'],
  productionAnswer: ['products', 'quantities', 'requestedDates', 'planMaterial'],
  sheet: [...SHEET, 'contact', 'signer', 'address'],
  relaxationConfirmation: ['preDelivery'],
  proofreading: [...SHEET, 'contact', 'signer', 'address'],
  sending: SHEET,
  signBackCheck: [...SHEET, 'signer'],
  productionOrder: ['products', 'quantities', 'schedule', 'packing', 'special'],
  productionCountersign: ['products', 'quantities', 'schedule', 'packing', 'special'],
  technicalAcknowledgement: ['products', 'quantities', 'schedule', 'packing', 'special'],
  serviceInspection: ['products', 'packing'],
  qualityInspection: ['products'],
  paymentReview: ['quantities', 'prices', 'payment', 'bounced'],
  deliveryNotice: ['products', 'address'],
}

const REFERENCES = ['contract', 'plan', 'last'] as const

/** R5.2 the day on which production begins a line, as far as the material lets it; the material's where that is later. */
function planMaterial(file: OrderFile, lineId: string): unknown {
  const plan = papersOf(file.papers, 'productionAnswer').findLast(({ body }) => body.lineId === lineId)
  if (!plan) return null
  const { productionDate } = plan.body
  const day = materialDayOf(file, lineId)
  const isLate = day === null ? movedMaterial(file, lineId) !== null : day > productionDate
  return isLate ? day : productionDate
}

type LineFacts = Readonly<Record<string, unknown>>
const perLine = (file: OrderFile, lineId: string | null, fact: (id: string, index: number) => unknown): LineFacts =>
  Object.fromEntries(
    file.form.lines.flatMap((line, index) =>
      lineId === null || line.id === lineId ? [[line.id, fact(line.id, index)]] : [],
    ),
  )

/** R4.4 the price that a line's is compared with, and where it stands: the first known of contract, plan, last. */
function referenceOf(file: OrderFile, lineId: string): unknown {
  const facts = file.prices.find((one) => one.lineId === lineId)
  const source = facts && REFERENCES.find((one) => facts[one] !== null)
  return source ? [source, facts[source]] : null
}

/** What a facet says today, of one line or of the whole order, as plain JSON-able values. */
export function facetOf(file: OrderFile, facet: Facet, lineId: string | null = null): unknown {
  const { terms, lines } = file.form
  switch (facet) {
    case 'customer':
      return { id: file.customer.id, blacklisted: file.customer.blacklisted }
    case 'products':
      return perLine(file, lineId, (_, i) => {
        const line = lines[i]
        return line && [line.productNumber, specificationOf(line), line.unit]
      })
    case 'quantities':
      return perLine(file, lineId, (_, i) => lines[i]?.quantity)
    case 'prices':
      return perLine(file, lineId, (_, i) => lines[i]?.unitPrice)
    case 'reference':
      return perLine(file, lineId, (id) => referenceOf(file, id))
    case 'requestedDates':
      return perLine(file, lineId, (_, i) => lines[i]?.requestedDate)
    case 'contact':
      return [terms.contact, terms.contactPhone, terms.customerPo]
    case 'signer':
      return [signerOf(file)]
    case 'address':
      return [terms.deliveryPlace, terms.consignee, terms.consigneePhone]
    case 'packing':
      return [terms.packaging, terms.label, terms.transport]
    case 'payment':
      return [terms.payment, terms.invoiceKind, terms.invoiceTitle]
    case 'special':
      return [terms.special, terms.toleranceBp]
    case 'formulas':
      return perLine(file, lineId, (id) => {
        const today = file.technical.find((fact) => fact.lineId === id)
        return [today?.formulaId ?? null, today?.formulaVersion ?? null]
      })
    case 'materialDay':
      return perLine(file, lineId, (id) => materialDayOf(file, id))
    case 'planMaterial':
      return perLine(file, lineId, (id) => planMaterial(file, id))
    case 'schedule':
      return perLine(file, lineId, (id) => {
        const answer = papersOf(file.papers, 'productionAnswer').findLast((paper) => paper.body.lineId === id)
        return answer ? [answer.body.quantity, answer.body.productionDate, answer.body.scheduledDate] : null
      })
    case 'preDelivery':
      return perLine(file, lineId, (id) => {
        const sheet = latest(file.papers, 'sheet')
        return sheet?.body.lines.find((line) => line.lineId === id)?.preDeliveryDate ?? null
      })
    case 'bounced':
      return [...file.money.reversed]
  }
}

const lineOf = (body: object): string | null =>
  'lineId' in body && typeof body.lineId === 'string' ? body.lineId : null

/**
 * The text of what a new paper of this kind covers, to be stored and digested with it; null when it covers nothing.
 *
 * `file` must already be as it is when the paper lies in it: a sheet brings its own dates, so the sheet's paper is
 * covered by a file that has it.
 */
export function coveredText(file: OrderFile, kind: PaperKind, body: object): string | null {
  const facets = COVERS[kind]
  // The notice of a dispatch is sent like a sheet, but speaks of goods that have left already.
  if (!facets || ('subject' in body && body.subject !== 'sheet')) return null
  return canonicalJson(Object.fromEntries(facets.map((facet) => [facet, facetOf(file, facet, lineOf(body))])))
}

/** One facet that a paper covered and that says something else today. */
export type StaleFacet = { readonly facet: Facet; readonly covered: unknown; readonly today: unknown }

/** As much of a paper as its freshness needs. */
type Covering = { readonly covered: string | null; readonly body: object }

function compare(file: OrderFile, { covered, body }: Covering): readonly StaleFacet[] {
  if (covered === null) return []
  const then = JSON.parse(covered) as Partial<Record<Facet, unknown>>
  return (Object.keys(then) as Facet[]).flatMap((facet) => {
    const today = facetOf(file, facet, lineOf(body))
    return canonicalJson(today) === canonicalJson(then[facet]) ? [] : [{ facet, covered: then[facet], today }]
  })
}

// Eighteen steps ask of the same papers of the same file, some of them ten times over: each is compared once.
const compared = new WeakMap<OrderFile, WeakMap<Covering, readonly StaleFacet[]>>()

/** R19.1 what changed since the paper was made; empty while it is fresh. File and paper are values: they never change. */
export function staleFacets(file: OrderFile, paper: Covering): readonly StaleFacet[] {
  const ofFile = compared.get(file) ?? new WeakMap<Covering, readonly StaleFacet[]>()
  compared.set(file, ofFile)
  const known = ofFile.get(paper) ?? compare(file, paper)
  ofFile.set(paper, known)
  return known
}

/** Nothing that the paper speaks of has changed since. */
export const isFresh = (file: OrderFile, paper: Covering): boolean => staleFacets(file, paper).length === 0

/** Whether a paper speaks of how much of this line there is to be: the line was in the order when the paper was made. */
export const coversLine = ({ covered }: Covering, lineId: string): boolean =>
  covered !== null && Object.hasOwn((JSON.parse(covered) as { quantities?: object }).quantities ?? {}, lineId)
