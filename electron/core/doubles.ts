import { candidates } from '#db/queries/customer-candidates.ts'
import { customerById } from '#db/queries/customers.ts'
import { notDoubles, sayNotDouble } from '#db/queries/not-doubles.ts'
import type { ReadDb } from '#db/store.ts'
import type { Doubles } from '#shared/contract/customers.ts'
import { likelyDoubles, pairKey } from '#shared/rules/doubles.ts'
import { customerRows } from './customer-sheet.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'

const MOST_PAIRS = 100

async function doublesFound(db: ReadDb): Promise<Doubles> {
  const [all, said] = await Promise.all([candidates(db), notDoubles(db)])
  const there = new Set(all.map((one) => one.id))
  const apart = said.filter(({ a, b }) => there.has(a) && there.has(b))
  const pairs = likelyDoubles(all, MOST_PAIRS, new Set(apart.map(({ a, b }) => pairKey(a, b))))
  const shown = apart.slice(0, MOST_PAIRS)
  const rows = await customerRows(db, [...new Set([...pairs, ...shown].flatMap((one) => [one.a, one.b]))])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const named = <Pair extends { readonly a: string; readonly b: string }>(found: readonly Pair[]) =>
    found.flatMap((pair) => {
      const [a, b] = [byId.get(pair.a), byId.get(pair.b)]
      return a && b ? [{ ...pair, a, b }] : []
    })
  return { pairs: named(pairs), apart: named(shown) }
}

/** That two customers are not the same stands in the history of both, as does taking it back. */
function judge(context: Signed, input: Inputs['office']['judgeDouble']): Promise<null> {
  return saveOnce(context, { key: input.key, procedure: 'judgeDouble', input }, async ({ db, at, audit, announce }) => {
    const { a, b, areSame } = input
    if (a === b) throw invalid('b', 'unknown')
    const [one, other] = await Promise.all([customerById(db, a), customerById(db, b)])
    if (!one || !other) throw notFound('customer')
    const isNew = await sayNotDouble(db, { one: a, other: b, isSo: !areSame, at, byId: context.actor.id })
    if (!isNew) return null
    for (const [his, its] of [
      [one, other],
      [other, one],
    ] as const) {
      const said = { notDoubleOf: `${its.number} ${its.name}` }
      const [before, after] = areSame ? [said, { notDoubleOf: '' }] : [{ notDoubleOf: '' }, said]
      await audit({ action: 'judgeDouble', entity: 'customer', entityId: his.id, before, after })
      announce({ topic: 'customer', id: his.id })
    }
    return null
  })
}

/** Who may be one and the same customer, and of whom somebody said that they are not. */
export const doubles = {
  likelyDoubles: os.office.likelyDoubles.handler(({ context: { core } }) => core.store.readLong(doublesFound)),
  judgeDouble: os.office.judgeDouble.handler(({ context, input }) => judge(context, input)),
}
