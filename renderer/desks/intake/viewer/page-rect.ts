/** A rectangle on a page, in thousandths of its width and height. */
export type PageRect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** A rectangle on the page of a fax, with what stands beside it. */
export type PageMark = PageRect & { readonly key: string; readonly page: number; readonly label: string }

const WHOLE = 1000
export const WHOLE_PAGE: PageRect = { left: 0, top: 0, width: WHOLE, height: WHOLE }
// A slip of the hand, not a rectangle.
const SMALLEST = 5

/** The rectangle as it lies once the page was turned clockwise by so many quarters. */
export function turned(rect: PageRect, quarters: number): PageRect {
  const { left, top, width, height } = rect
  switch (((quarters % 4) + 4) % 4) {
    case 1:
      return { left: WHOLE - top - height, top: left, width: height, height: width }
    case 2:
      return { left: WHOLE - left - width, top: WHOLE - top - height, width, height }
    case 3:
      return { left: top, top: WHOLE - left - width, width: height, height: width }
    default:
      return { left, top, width, height }
  }
}

type Point = { readonly x: number; readonly y: number }

/** Between two corners, kept on the page; null when it is too small to be meant. */
export function between(from: Point, to: Point): PageRect | null {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map(onPage)
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map(onPage)
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null
  const rect = { left, top, width: right - left, height: bottom - top }
  return rect.width < SMALLEST || rect.height < SMALLEST ? null : rect
}

const onPage = (value: number): number => Math.min(WHOLE, Math.max(0, Math.round(value)))
const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Moved by so many thousandths, as far as the page goes. */
export const moved = (rect: PageRect, x: number, y: number): PageRect => ({
  ...rect,
  left: within(rect.left + x, 0, WHOLE - rect.width),
  top: within(rect.top + y, 0, WHOLE - rect.height),
})

/** Made larger or smaller at its right and lower edge, as far as the page goes. */
export const resized = (rect: PageRect, x: number, y: number): PageRect => ({
  ...rect,
  width: within(rect.width + x, SMALLEST, WHOLE - rect.left),
  height: within(rect.height + y, SMALLEST, WHOLE - rect.top),
})
