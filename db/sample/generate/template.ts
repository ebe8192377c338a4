import { hash } from 'node:crypto'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { RawRow } from './rows.ts'
import { escaped, type Filling, type Made, PLACES, type Slot, slotFor, UUID } from './slots.ts'
import type { Whom } from './whom.ts'

/** Fixed text, or the place of a slot. */
type Piece = string | number
/** A value with open places, in the column `at`; a digest is that of the text. */
type Open = { readonly at: number; readonly pieces: readonly Piece[]; readonly as: 'text' | 'number' | 'digest' }
/** A row of the first order, and what is another's own in it. */
type OpenRow = { readonly row: RawRow; readonly open: readonly Open[] }

/** Rows of one order with open places: ids, days, moments, document numbers, products' widths and the customer. */
export type Template = {
  readonly orderedOn: CivilDate
  readonly isOpen: boolean
  readonly customerId: string
  readonly slots: readonly Slot[]
  /** Per part of an order (`PARTS`), per row. */
  readonly parts: readonly (readonly OpenRow[])[]
}

/** Which column of a part keeps the digest of which, where one does. */
export type Digests = readonly ({ readonly of: number; readonly at: number } | null)[]

/** Cuts the rows of an order into fixed text and open places; ids of `kept` (files, which are shared) stay as they are. */
export function templateOf(
  parts: readonly (readonly RawRow[])[],
  order: { readonly orderedOn: CivilDate; readonly isOpen: boolean; readonly whom: Whom },
  { kept, digests }: { readonly kept: ReadonlySet<string>; readonly digests: Digests },
): Template {
  const words = order.whom.words.flatMap((text, index) => (text === '' ? [] : `(?<word${index}>${escaped(text)})`))
  const places = new RegExp([...PLACES, `(?<whom>${escaped(order.whom.id)})`, ...words].join('|'), 'g')
  const texts = parts.flat(2).filter((value) => typeof value === 'string')
  const found = texts.flatMap((text) => text.match(new RegExp(UUID, 'g')) ?? [])
  const ids = [...new Set(found)].filter((id) => !kept.has(id)).toSorted()
  const slots: Slot[] = []
  const known = new Map<string, number>()

  function placeOf(match: RegExpExecArray): number | null {
    const groups = match.groups ?? {}
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? ''
    const name = `${kind} ${match[0]}`
    const place = known.get(name)
    if (place !== undefined) return place
    const slot = slotFor(groups, ids)
    if (!slot) return null
    known.set(name, slots.length)
    return slots.push(slot) - 1
  }

  function cut(value: RawRow[number], at: number): readonly Open[] {
    if (value === null) return []
    const text = String(value)
    const pieces: Piece[] = []
    let end = 0
    for (const match of text.matchAll(places)) {
      const place = placeOf(match)
      if (place === null) continue
      if (match.index > end) pieces.push(text.slice(end, match.index))
      pieces.push(place)
      end = match.index + match[0].length
    }
    if (pieces.length === 0) return []
    if (end < text.length) pieces.push(text.slice(end))
    return [{ at, pieces, as: typeof value === 'number' ? 'number' : 'text' }]
  }
  function cutRow(row: RawRow, part: number): OpenRow {
    const digest = digests[part]
    const open = row.flatMap((value, at) => (at === digest?.at ? [] : cut(value, at)))
    const covered = digest && open.find(({ at }) => at === digest.of)
    return {
      row,
      open: covered
        ? [...open, { ...covered, at: digest.at, as: 'digest' as const }].toSorted((a, b) => a.at - b.at)
        : open,
    }
  }
  const { orderedOn, isOpen, whom } = order
  const rows = parts.map((all, part) => all.map((row) => cutRow(row, part)))
  return { orderedOn, isOpen, customerId: whom.id, parts: rows, slots }
}

/** What a new order has at the open places of a row, for every row of the parts that are asked for. */
export function filler({ slots }: Template, filling: Filling): (row: OpenRow) => RawRow {
  const made: Made = { numbers: new Map() }
  const values = slots.map((slot) => slot(filling, made))
  return ({ open }) =>
    open.map(({ pieces, as }) => {
      let text = ''
      for (const piece of pieces) text += typeof piece === 'string' ? piece : (values[piece] ?? '')
      if (as === 'digest') return hash('sha256', text)
      return as === 'number' ? Number(text) : text
    })
}
