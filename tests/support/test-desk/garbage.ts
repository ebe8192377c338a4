import fc from 'fast-check'
import { z } from 'zod'
import { newId } from '#db/ids.ts'

type Made = fc.Arbitrary<unknown>
/** What exists in the office, so that a call gets past the schema and is refused, or answered, by what lies behind. */
export type Known = { readonly orderIds: readonly string[]; readonly ids: readonly string[]; readonly pin: string }

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
  fc.constantFrom<unknown>(null, undefined, true, -1, 0, 1.5, Number.NaN, 2 ** 53, 1e308, [], {}),
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const DAYS = ['2000-01-01', '2026-11-01', '2026-11-02', '2026-11-30', '2199-12-31']
const WORDS = ['一', "'; drop table orders; --", '%_', '"NEAR(a b)*"', '订单', '-', 'ok', '🧾', 'a'.repeat(60)]

/** Texts by the name of their field: mostly one that could be meant. */
function text(name: string, known: Known): Made {
  // Never the same twice: each call is a save of its own.
  if (name === 'key') return fc.constant(null).map(() => newId())
  if (name === 'pin' || name === 'adminPin') return fc.constant(known.pin)
  if (name === 'orderId') return fc.constantFrom(...known.orderIds)
  if (name === 'id' || name.endsWith('Id') || name === 'makesUpFor') return fc.constantFrom(...known.ids)
  if (/^(from|to|due|date|receivedOn|.*Date|preDelivery(From|To))$/.test(name)) return fc.constantFrom(...DAYS)
  if (name === 'month') return fc.constantFrom('2026-11', '2026-13')
  if (name === 'timeZone') return fc.constantFrom('Asia/Shanghai', 'Nowhere/At all')
  if (name === 'officeCloses') return fc.constantFrom('17:00', '25:00')
  if (name === 'base64') return fc.base64String({ minLength: 4, maxLength: 40 })
  return fc.constantFrom(...WORDS)
}

function figure(schema: z.ZodNumber, name: string): Made {
  if (name === 'version') return fc.constantFrom(1, 1, 1, 2, 0)
  const least = Math.max(schema.minValue ?? 0, 0)
  const most = Math.min(schema.maxValue ?? 1e6, Number.MAX_SAFE_INTEGER)
  return fc.oneof(fc.integer({ min: least, max: Math.min(most, least + 20_000) }), fc.constantFrom(least, most))
}

/** A value of a schema's shape, as far as the shape can be read. */
function shaped(schema: z.ZodType, name: string, known: Known): Made {
  const inner = (one: unknown, field = name) => value(one as z.ZodType, field, known)
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape)
    return fc.record(Object.fromEntries(fields.map(([field, one]) => [field, inner(one, field)])))
  }
  if (schema instanceof z.ZodArray) return fc.array(inner(schema.element, 'id'), { minLength: 1, maxLength: 3 })
  if (schema instanceof z.ZodNullable) return fc.option(inner(schema.unwrap()), { nil: null })
  if (schema instanceof z.ZodDefault) return inner(schema.unwrap())
  if (schema instanceof z.ZodDiscriminatedUnion) return fc.oneof(...schema.options.map((one) => inner(one)))
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  return schema instanceof z.ZodNumber ? figure(schema, name) : text(name, known)
}

/** Nearly always the shape that is asked for, now and then anything else in its place. */
const value = (schema: z.ZodType, name: string, known: Known): Made =>
  fc.oneof({ weight: 199, arbitrary: shaped(schema, name, known) }, { weight: 1, arbitrary: rubbish })

/** Inputs for a procedure: near enough to its schema to get past it mostly, and wrong in every way else. */
export const inputOf = (schema: unknown, known: Known): Made =>
  schema instanceof z.ZodType
    ? fc.oneof({ weight: 19, arbitrary: value(schema, '', known) }, { weight: 1, arbitrary: rubbish })
    : rubbish
