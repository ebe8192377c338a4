import { readFileSync } from 'node:fs'

/**
 * Loaded before the program (`node --import`): its clock is ahead by the milliseconds in the file that
 * ORDER_DESK_TEST_CLOCK names, or by `globalThis[Symbol.for('order-desk.clock-ahead-ms')]` in this process.
 */
const AHEAD = Symbol.for('order-desk.clock-ahead-ms')
const file = process.env['ORDER_DESK_TEST_CLOCK']
const Real = globalThis.Date
const shelf = globalThis as unknown as Record<symbol, number | undefined>

function aheadMs(): number {
  if (file === undefined) return shelf[AHEAD] ?? 0
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}

const now = (): number => Real.now() + aheadMs()

globalThis.Date = new Proxy(Real, {
  construct: (target, args: [], self: new () => Date): object =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, self) as Date,
  get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
})
