import jsQR from 'jsqr'
import type { FoundCode } from './found-code.ts'

/** Two slips may lie on one page; more than that nobody can sign. */
const MOST_CODES = 4

type Dots = Pick<ImageData, 'data' | 'width' | 'height'>

/** All codes on a page. A bad line sprinkles it with dots that hide a code: where none is found, it is looked at smoothed. */
export function readCodes(page: Dots): readonly FoundCode[] {
  const found = codesOn(page)
  return found.length > 0 ? found : codesOn(smoothed(page))
}

/** What was read is whitened, so that the next one is found. */
function codesOn({ data, width, height }: Dots): readonly FoundCode[] {
  const codes: FoundCode[] = []
  while (codes.length < MOST_CODES) {
    const found = jsQR(data, width, height, { inversionAttempts: 'dontInvert' })
    if (!found || found.data === '') break
    const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = found.location
    const corners = [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] as const
    codes.push({ text: found.data, corners })
    const [xs, ys] = [corners.map((one) => one.x), corners.map((one) => one.y)]
    whiten(data, width, height, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
  }
  return codes
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function whiten(dots: Uint8ClampedArray, width: number, height: number, [left, top, right, bottom]: Box): void {
  const [from, to] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))]
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y += 1) {
    dots.fill(255, (y * width + from) * 4, (y * width + to) * 4)
  }
}

/** Each dot as most of its nine neighbours are: a module of a printed code is seven dots wide and stays as it is. */
function smoothed({ data, width, height }: Dots): Dots {
  const smooth = new Uint8ClampedArray(data.length).fill(255)
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let dark = 0
      for (let row = y - 1; row <= y + 1; row += 1) {
        const at = (row * width + x) * 4
        dark +=
          Number((data[at - 4] ?? 255) < 128) + Number((data[at] ?? 255) < 128) + Number((data[at + 4] ?? 255) < 128)
      }
      if (dark > 4) smooth.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { data: smooth, width, height }
}
