import { isOrderable } from '#shared/rules/order-form.ts'
import { readQuantity } from '#shared/rules/reading/quantities.ts'
import { convertQuantity } from '#shared/rules/reading/units.ts'
import { parseQuantity, type Quantity, quantity } from '#shared/values/quantity.ts'

/**
 * How much is meant, in the line's own unit: `2.5`, `2.5吨`, `两吨半`, `800kg`.
 *
 * Weights are converted where that is exact. Another unit, or one while the line has none yet, is no value: what was typed
 * stays to be seen and asked about (R2.2), and so does what cannot be ordered.
 */
export function readAmount(typed: string, unit: string): Quantity | null {
  const plain = parseQuantity(typed)
  if (plain.ok) return isOrderable(plain.value) ? plain.value : null
  const read = readQuantity(typed, unit === '' ? [] : [unit])
  if (!read.ok) return null
  const inUnit =
    read.value.unit === '' ? read.value.quantity : convertQuantity(read.value.quantity, read.value.unit, unit)
  return inUnit !== null && isOrderable(quantity(inUnit)) ? quantity(inUnit) : null
}
