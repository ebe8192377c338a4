import type { Point } from '#shared/values/affine.ts'

/** A printed rule of the sheet, from end to end, in CSS pixels from the sheet's corner. */
export type Rule = { readonly from: Point; readonly to: Point }

/** What can be found again on a scan of the sheet. */
export type PageMarks = {
  readonly rules: readonly Rule[]
  /** The corners of its code: top left, top right, bottom right, bottom left; null where it has none. */
  readonly code: readonly [Point, Point, Point, Point] | null
}

/** Shorter ones are tick boxes and underlines: too much on the page looks like them. */
const SHORTEST = 60

/** Reads the rules and the code of one page of the sheet as it is laid out on the screen, whatever its zoom. */
export function marksOf(ground: HTMLElement, content: HTMLElement): PageMarks {
  const page = ground.getBoundingClientRect()
  const zoom = page.width / ground.offsetWidth
  const on = (x: number, y: number): Point => ({ x: (x - page.left) / zoom, y: (y - page.top) / zoom })
  const isHere = (box: DOMRect) => box.top >= page.top - 1 && box.bottom <= page.bottom + 1
  const rules = [...content.querySelectorAll<HTMLElement>('*'), ...ground.querySelectorAll<HTMLElement>('footer')]
    .filter((element) => element instanceof HTMLElement && isHere(element.getBoundingClientRect()))
    .flatMap((element) => rulesOf(element, zoom, on))
    .filter(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) >= SHORTEST)
  const codes = [...content.querySelectorAll('[data-code] path')].map((one) => one.getBoundingClientRect())
  const code = codes.find(isHere)
  return {
    rules: withoutDoubles(rules),
    code: code
      ? [on(code.left, code.top), on(code.right, code.top), on(code.right, code.bottom), on(code.left, code.bottom)]
      : null,
  }
}

/** The edges of one element that are drawn, each in the middle of its thickness. */
function rulesOf(element: HTMLElement, zoom: number, on: (x: number, y: number) => Point): readonly Rule[] {
  const style = getComputedStyle(element)
  const { left, top, right, bottom } = element.getBoundingClientRect()
  // Cells share their borders: half of each lies outside.
  const shared = style.borderCollapse === 'collapse' && (element.tagName === 'TD' || element.tagName === 'TH')
  const middle = (edge: 'Left' | 'Top' | 'Right' | 'Bottom'): number | null => {
    const isDrawn = style[`border${edge}Style`] === 'solid'
    const thickness = isDrawn ? Number.parseFloat(style[`border${edge}Width`]) : 0
    return thickness > 0 ? (shared ? 0 : (thickness * zoom) / 2) : null
  }
  const [l, t, r, b] = [middle('Left'), middle('Top'), middle('Right'), middle('Bottom')]
  return [
    ...(l === null ? [] : [{ from: on(left + l, top), to: on(left + l, bottom) }]),
    ...(t === null ? [] : [{ from: on(left, top + t), to: on(right, top + t) }]),
    ...(r === null ? [] : [{ from: on(right - r, top), to: on(right - r, bottom) }]),
    ...(b === null ? [] : [{ from: on(left, bottom - b), to: on(right, bottom - b) }]),
  ]
}

/** Neighbouring cells name the rule between them twice. */
function withoutDoubles(rules: readonly Rule[]): readonly Rule[] {
  const nameOf = ({ from, to }: Rule) => [from.x, from.y, to.x, to.y].map((one) => Math.round(one / 2)).join(' ')
  return [...new Map(rules.map((rule) => [nameOf(rule), rule])).values()]
}
