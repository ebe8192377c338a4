import { type OrderFilter, orderFilter } from '#shared/contract/orders.ts'

/** What the list shows when nobody asked for anything: all open orders, what is due first on top. */
export const EMPTY_FILTER: OrderFilter = orderFilter.parse({})

/** The filter as it stands in the address, so that 'back' leads to the same list; only what differs from the empty one. */
export function filterToAddress(filter: OrderFilter): Record<string, string> {
  const parts: readonly (readonly [string, string])[] = [
    ['text', filter.text],
    ['stage', filter.stages.join(',')],
    ['all', filter.openOnly ? '' : '1'],
    ['customer', filter.customerId ?? ''],
    ['product', filter.productId ?? ''],
    ['clerk', filter.clerkId ?? ''],
    ['sales', filter.salesId ?? ''],
    ['late', filter.lateOnly ? '1' : ''],
    ['from', filter.preDeliveryFrom ?? ''],
    ['to', filter.preDeliveryTo ?? ''],
    ['sort', filter.sort === EMPTY_FILTER.sort ? '' : filter.sort],
  ]
  return Object.fromEntries(parts.filter(([, value]) => value !== ''))
}

/** The filter behind an address; whatever cannot be understood there is left out, never an error. */
export function filterFromAddress(address: URLSearchParams): OrderFilter {
  const said = (name: string) => address.get(name) || null
  const parsed = orderFilter.safeParse({
    text: said('text') ?? '',
    stages: said('stage')?.split(',') ?? [],
    openOnly: said('all') === null,
    customerId: said('customer'),
    productId: said('product'),
    clerkId: said('clerk'),
    salesId: said('sales'),
    lateOnly: said('late') !== null,
    preDeliveryFrom: said('from'),
    preDeliveryTo: said('to'),
    sort: said('sort') ?? EMPTY_FILTER.sort,
  })
  return parsed.success ? parsed.data : EMPTY_FILTER
}

/** Whether two filters let the same orders through, in the same order. */
export const sameFilter = (a: OrderFilter, b: OrderFilter): boolean =>
  JSON.stringify(filterToAddress(a)) === JSON.stringify(filterToAddress(b))

/** Orders that are over do not belong to the open ones: asking for their stage asks for all. */
export function withStage(filter: OrderFilter, stage: OrderFilter['stages'][number] | undefined): OrderFilter {
  if (stage === undefined) return { ...filter, stages: [] }
  const isOver = stage === 'closed' || stage === 'cancelled'
  return { ...filter, stages: [stage], openOnly: isOver ? false : filter.openOnly }
}
