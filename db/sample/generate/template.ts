import { addDays, type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { initialsOf } from '../../initials.ts'
import { searchWords } from '../../search-words.ts'

const DAY = 86_400_000

/** Whom an order is for, as its rows name him. */
export type Whom = { readonly id: string; readonly name: string; readonly short: string }

/** What another order has instead of what stands in the template. */
export type Filling = {
  readonly days: number
  readonly whom: Whom
  /** New ids in the order of the old ones, so that what is sorted by id stays sorted. */
  readonly newId: (index: number) => string
  /** The number of a new document of the kind on the day. */
  readonly newNumber: (prefix: string, date: CivilDate) => { readonly date: CivilDate; readonly serial: string }
}

type Numbers = Map<string, { readonly date: CivilDate; readonly serial: string }>
type Slot = (filling: Filling, numbers: Numbers) => string
type Piece = string | Slot

/** Rows of one order as text with open places: ids, days, moments, document numbers and the customer. */
export type Template = {
  readonly orderedOn: CivilDate
  readonly isOpen: boolean
  readonly customerId: string
  /** Per part of an order (`PARTS`), per row. */
  readonly parts: readonly (readonly (readonly Piece[])[])[]
}

const PLACES = [
  '(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})',
  '(?<![\\dA-Za-z])(?<prefix>[A-Za-z]{0,4})(?<day>20\\d{6})(?<gap>[- ])(?<serial>\\d{3,})(?!\\d)',
  '(?<![\\dA-Za-z])(?<mark>[A-Za-z]{1,2})(?<markDay>20\\d{6})(?<markSerial>\\d{3})(?!\\d{2})',
  '(?<![\\d.])(?<instant>1[789]\\d{11})(?!\\d)',
  '(?<!\\d)(?<date>20\\d{2}-\\d{2}-\\d{2})(?!\\d)',
  '(?<="month\\\\?":\\\\?")(?<month>20\\d{2}-\\d{2})(?!\\d)',
]

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const dateIn = (digits: string): CivilDate => civilDate(digits.replace(/^(.{4})(..)(..)$/, '$1-$2-$3'))
const bare = (date: CivilDate): string => date.replaceAll('-', '')

/** The words by which a customer stands in an order's rows, the longest first. */
const wordsOf = ({ name, short }: Whom): readonly string[] => [
  name,
  searchWords(name),
  short,
  searchWords(short),
  initialsOf(name),
]

/** Cuts the rows of an order into fixed text and open places; ids of `kept` (files, which are shared) stay as they are. */
export function templateOf(
  parts: readonly (readonly string[])[],
  order: { readonly orderedOn: CivilDate; readonly isOpen: boolean; readonly whom: Whom },
  kept: ReadonlySet<string>,
): Template {
  const texts = wordsOf(order.whom)
  const names = texts.map((text, index) => `(?<word${index}>${escaped(text)})`)
  const places = new RegExp([...PLACES, `(?<whom>${escaped(order.whom.id)})`, ...names].join('|'), 'g')
  const found = parts.flat().flatMap((row) => row.match(new RegExp(PLACES[0] ?? '', 'g')) ?? [])
  const ids = [...new Set(found)].filter((id) => !kept.has(id)).toSorted()

  function cut(row: string): readonly Piece[] {
    const pieces: Piece[] = []
    let end = 0
    for (const match of row.matchAll(places)) {
      const slot = slotFor(match.groups ?? {}, ids)
      if (!slot) continue
      pieces.push(row.slice(end, match.index), slot)
      end = match.index + match[0].length
    }
    return [...pieces, row.slice(end)]
  }
  return {
    orderedOn: order.orderedOn,
    isOpen: order.isOpen,
    customerId: order.whom.id,
    parts: parts.map((rows) => rows.map(cut)),
  }
}

function slotFor(groups: Readonly<Record<string, string | undefined>>, ids: readonly string[]): Slot | null {
  const { uuid, day, prefix = '', gap = '', serial = '', mark = '', markDay, markSerial = '' } = groups
  const { instant, date, month, whom } = groups
  if (uuid !== undefined) {
    const index = ids.indexOf(uuid)
    return index < 0 ? null : ({ newId }) => newId(index)
  }
  if (day !== undefined) {
    return (filling, numbers) => {
      const number = numberFor(filling, numbers, prefix.toUpperCase(), day, serial)
      return `${prefix}${bare(number.date)}${gap}${number.serial}`
    }
  }
  if (markDay !== undefined) {
    return (filling, numbers) => {
      const number = numberFor(filling, numbers, '', markDay, markSerial)
      return `${mark}${bare(number.date)}${number.serial}`
    }
  }
  if (instant !== undefined) return ({ days }) => String(Number(instant) + days * DAY)
  if (date !== undefined) return ({ days }) => addDays(civilDate(date), days)
  if (month !== undefined) return ({ days }) => addDays(civilDate(`${month}-15`), days).slice(0, 7)
  if (whom !== undefined) return (filling) => filling.whom.id
  const word = Object.keys(groups).find((name) => name.startsWith('word') && groups[name] !== undefined)
  const index = Number(word?.slice('word'.length))
  return (filling) => wordsOf(filling.whom)[index] ?? ''
}

function numberFor({ days, newNumber }: Filling, numbers: Numbers, prefix: string, day: string, serial: string) {
  const key = `${prefix}${day}-${serial}`
  const known = numbers.get(key)
  if (known) return known
  const made = newNumber(prefix, addDays(dateIn(day), days))
  numbers.set(key, made)
  return made
}

/** The rows of a new order, per part. */
export function fill({ parts }: Template, filling: Filling): readonly (readonly string[])[] {
  const numbers: Numbers = new Map()
  return parts.map((rows) =>
    rows.map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece(filling, numbers))).join('')),
  )
}
