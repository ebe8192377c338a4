import { newId } from '#db/ids.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { Office } from './office.ts'

/** What a production line is when a test says nothing else: 20 t a day, of whatever the office makes. */
export const A_LINE = {
  name: '1# 涂布',
  capacityPerDay: quantity(20_000),
  unit: '吨',
  note: '',
  categories: [],
  active: true,
}

/** The production line that the orders of the tests are made on, set up by the first of them that is planned. */
export async function withLine({ production: { office, production } }: Office['as']): Promise<string> {
  const known = await office.productionLines({})
  if (!known.some((one) => one.name === A_LINE.name))
    await production.saveLine({ key: newId(), id: null, version: 0, ...A_LINE })
  return A_LINE.name
}
