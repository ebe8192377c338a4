import { initialsOf } from '#db/initials.ts'
import { searchWords } from '#db/search-words.ts'
import { addDays, type CivilDate, civilDate } from '#shared/values/civil-date.ts'

const DAY = 86_400_000

/** Whom an order is for, and the words by which he stands in its rows, the longest first. */
export type Whom = { readonly id: string; readonly words: readonly string[] }

export const whomOf = ({
  id,
  name,
  short,
}: {
  readonly id: string
  readonly name: string
  readonly short: string
}): Whom => ({
  id,
  words: [name, searchWords(name), short, searchWords(short), initialsOf(name)],
})

/** What another order has instead of what stands in the template. */
export type Filling = {
  readonly days: number
  readonly whom: Whom
  /** New ids in the order of the old ones, so that what is sorted by id stays sorted. */
  readonly newId: (index: number) => string
  /** The number of a new document of the kind on the day. */
  readonly newNumber: (prefix: string, date: CivilDate) => { readonly date: CivilDate; readonly serial: string }
}

/** What was made for this order so far: the same number and day stand in several of its rows. */
type Made = {
  readonly numbers: Map<string, { readonly date: CivilDate; readonly serial: string }>
  readonly days: Map<string, CivilDate>
}
type Slot = (filling: Filling, made: Made) => string
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

/** Cuts the rows of an order into fixed text and open places; ids of `kept` (files, which are shared) stay as they are. */
export function templateOf(
  parts: readonly (readonly string[])[],
  order: { readonly orderedOn: CivilDate; readonly isOpen: boolean; readonly whom: Whom },
  kept: ReadonlySet<string>,
): Template {
  const names = order.whom.words.map((text, index) => `(?<word${index}>${escaped(text)})`)
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
    return (filling, made) => {
      const number = numberFor(filling, made, prefix.toUpperCase(), day, serial)
      return `${prefix}${bare(number.date)}${gap}${number.serial}`
    }
  }
  if (markDay !== undefined) {
    return (filling, made) => {
      const number = numberFor(filling, made, '', markDay, markSerial)
      return `${mark}${bare(number.date)}${number.serial}`
    }
  }
  if (instant !== undefined) return ({ days }) => String(Number(instant) + days * DAY)
  if (date !== undefined) return (filling, made) => dayFor(filling, made, date)
  if (month !== undefined) return ({ days }) => addDays(civilDate(`${month}-15`), days).slice(0, 7)
  if (whom !== undefined) return (filling) => filling.whom.id
  const word = Object.keys(groups).find((name) => name.startsWith('word') && groups[name] !== undefined)
  const index = Number(word?.slice('word'.length))
  return (filling) => filling.whom.words[index] ?? ''
}

function dayFor({ days }: Filling, made: Made, date: string): CivilDate {
  const day = made.days.get(date) ?? addDays(civilDate(date), days)
  made.days.set(date, day)
  return day
}

function numberFor({ days, newNumber }: Filling, { numbers }: Made, prefix: string, day: string, serial: string) {
  const key = `${prefix}${day}-${serial}`
  const known = numbers.get(key)
  if (known) return known
  const made = newNumber(prefix, addDays(dateIn(day), days))
  numbers.set(key, made)
  return made
}

/** The rows of a new order, per part. */
export function fill({ parts }: Template, filling: Filling): readonly (readonly string[])[] {
  const made: Made = { numbers: new Map(), days: new Map() }
  return parts.map((rows) =>
    rows.map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece(filling, made))).join('')),
  )
}
