import { addDays, type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import type { Whom } from './whom.ts'
import { WIDTH, wider } from './width.ts'

const DAY = 86_400_000

/** What another order has instead of what stands in the template. */
export type Filling = {
  readonly days: number
  readonly whom: Whom
  /** New ids in the order of the old ones, so that what is sorted by id stays sorted. */
  readonly newId: (index: number) => string
  /** The number of a new document of the kind on the day. */
  readonly newNumber: (prefix: string, date: CivilDate) => DocumentNumber
}
type DocumentNumber = { readonly date: CivilDate; readonly serial: string }

/** What was made for this order so far: the same number stands in several of its rows. */
export type Made = { readonly numbers: Map<string, DocumentNumber> }
export type Slot = (filling: Filling, made: Made) => string

export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Everything in a row that is another order's own, as patterns with a named group each. */
export const PLACES = [
  `(?<uuid>${UUID})`,
  '(?<![\\dA-Za-z])(?<prefix>[A-Za-z]{0,4})(?<day>20\\d{6})(?<gap>[- ])(?<serial>\\d{3,})(?!\\d)',
  '(?<![\\dA-Za-z])(?<mark>[A-Za-z]{1,2})(?<markDay>20\\d{6})(?<markSerial>\\d{3})(?!\\d{2})',
  '(?<![\\d.])(?<instant>1[789]\\d{11})(?!\\d)',
  '(?<!\\d)(?<date>20\\d{2}-\\d{2}-\\d{2})(?!\\d)',
  '(?<="month\\\\?":\\\\?")(?<month>20\\d{2}-\\d{2})(?!\\d)',
  `(?<width>${WIDTH})`,
]

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const dateIn = (digits: string): CivilDate => civilDate(digits.replace(/^(.{4})(..)(..)$/, '$1-$2-$3'))
const bare = (date: CivilDate): string => date.replaceAll('-', '')

/** What stands in another order where the template has these groups; null where the template's own stays. */
export function slotFor(groups: Readonly<Record<string, string | undefined>>, ids: readonly string[]): Slot | null {
  const { uuid, day, prefix = '', gap = '', serial = '', mark = '', markDay, markSerial = '' } = groups
  const { instant, date, month, width, whom } = groups
  if (uuid !== undefined) {
    const index = ids.indexOf(uuid)
    return index < 0 ? null : ({ newId }) => newId(index)
  }
  if (day !== undefined) {
    const number = numberSlot(prefix.toUpperCase(), day, serial)
    return (filling, made) => {
      const { date: on, serial: taken } = number(filling, made)
      return `${prefix}${bare(on)}${gap}${taken}`
    }
  }
  if (markDay !== undefined) {
    const number = numberSlot('', markDay, markSerial)
    return (filling, made) => {
      const { date: on, serial: taken } = number(filling, made)
      return `${mark}${bare(on)}${taken}`
    }
  }
  if (instant !== undefined) return ({ days }) => String(Number(instant) + days * DAY)
  if (date !== undefined) {
    const from = civilDate(date)
    // Orders are moved by whole weeks: a few hundred days for each place, asked for a million times.
    const moved = new Map<number, CivilDate>()
    return ({ days }) => {
      const known = moved.get(days) ?? addDays(from, days)
      moved.set(days, known)
      return known
    }
  }
  if (month !== undefined) return ({ days }) => addDays(civilDate(`${month}-15`), days).slice(0, 7)
  if (width !== undefined) return (filling) => wider(width, filling.whom.wider)
  if (whom !== undefined) return (filling) => filling.whom.id
  const word = Object.keys(groups).find((name) => name.startsWith('word') && groups[name] !== undefined)
  const index = Number(word?.slice('word'.length))
  return (filling) => filling.whom.words[index] ?? ''
}

/** A document number, asked for once in an order and then the same in all of its rows. */
function numberSlot(prefix: string, day: string, serial: string) {
  const key = `${prefix}${day}-${serial}`
  const from = dateIn(day)
  return ({ days, newNumber }: Filling, { numbers }: Made): DocumentNumber => {
    const known = numbers.get(key)
    if (known) return known
    const made = newNumber(prefix, addDays(from, days))
    numbers.set(key, made)
    return made
  }
}
