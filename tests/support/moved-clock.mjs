import { readFileSync } from 'node:fs'

/**
 * Loaded before the program (`node --import`): its clock is ahead by the milliseconds in the file that
 * ORDER_DESK_TEST_CLOCK names, or by `globalThis[Symbol.for('order-desk.clock-ahead-ms')]` in this process.
 */
const AHEAD = Symbol.for('order-desk.clock-ahead-ms')
const file = process.env['ORDER_DESK_TEST_CLOCK']
const Real = globalThis.Date
const shelf = /** @type {Record<symbol, number | undefined>} */ (/** @type {unknown} */ (globalThis))

/** @returns {number} */
function aheadMs() {
  if (file === undefined) return shelf[AHEAD] ?? 0
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}

globalThis.Date = /** @type {DateConstructor} */ (
  new Proxy(Real, {
    construct: (target, args, self) =>
      /** @type {Date} */ (Reflect.construct(target, args.length === 0 ? [Real.now() + aheadMs()] : args, self)),
    get: (target, name) =>
      /** @type {unknown} */ (name === 'now' ? () => Real.now() + aheadMs() : Reflect.get(target, name)),
  })
)
