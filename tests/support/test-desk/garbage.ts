import fc from 'fast-check'
import { z } from 'zod'

type Made = fc.Arbitrary<unknown>

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  "'; drop table orders; --",
  '%',
  '"*"',
  '0',
  '-1',
  '9999-12-31',
  '🧾',
  '订单',
]
const rubbish: Made = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    -1,
    0,
    1.5,
    Number.NaN,
    2 ** 53,
    1e308,
    [],
    {},
    Number.MAX_SAFE_INTEGER,
  ),
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

const text = (ids: readonly string[]): Made =>
  fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...NASTY), fc.string({ maxLength: 12 }), fc.uuid())

/** A value of a schema's shape, as far as the shape can be read; texts are often ids that exist. */
function shaped(schema: z.ZodType, ids: readonly string[]): Made {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape) as [string, z.ZodType][]
    return fc.record(Object.fromEntries(fields.map(([name, one]) => [name, value(one, ids)])))
  }
  if (schema instanceof z.ZodArray) return fc.array(value(schema.element as z.ZodType, ids), { maxLength: 3 })
  if (schema instanceof z.ZodNullable) return fc.option(value(schema.unwrap() as z.ZodType, ids), { nil: null })
  if (schema instanceof z.ZodDefault) return value(schema.unwrap() as z.ZodType, ids)
  if (schema instanceof z.ZodDiscriminatedUnion)
    return fc.oneof(...schema.options.map((one) => value(one as z.ZodType, ids)))
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber)
    return fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0, 1, 1e10, 2 ** 53))
  return fc.oneof(text(ids), fc.constantFrom('2468', '2026-11-02', '2199-12-31', '2026-11'))
}

/** Mostly the shape that is asked for, now and then anything else in its place. */
const value = (schema: z.ZodType, ids: readonly string[]): Made =>
  fc.oneof({ weight: 19, arbitrary: shaped(schema, ids) }, { weight: 1, arbitrary: rubbish })

/** Inputs for a procedure: near enough to its schema to get past it now and then, and wrong in every way else. */
export function inputOf(schema: unknown, ids: readonly string[]): Made {
  return schema instanceof z.ZodType
    ? fc.oneof({ weight: 9, arbitrary: value(schema, ids) }, { weight: 1, arbitrary: rubbish })
    : rubbish
}
