import jsQR from 'jsqr'

/** Two slips may lie on one page; more than that nobody can sign. */
const MOST_CODES = 4

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly image: ImageData }>) => {
  postMessage({ id: data.id, codes: codesIn(data.image) })
})

/** All codes on a page: what was read is whitened, so that the next one is found. */
function codesIn({ data, width, height }: ImageData): readonly string[] {
  const codes: string[] = []
  while (codes.length < MOST_CODES) {
    const found = jsQR(data, width, height, { inversionAttempts: 'dontInvert' })
    if (!found || found.data === '') break
    codes.push(found.data)
    const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = found.location
    const corners = [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner]
    const [xs, ys] = [corners.map((one) => one.x), corners.map((one) => one.y)]
    whiten(data, width, height, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
  }
  return [...new Set(codes)]
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function whiten(dots: Uint8ClampedArray, width: number, height: number, [left, top, right, bottom]: Box): void {
  const [from, to] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))]
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y += 1) {
    dots.fill(255, (y * width + from) * 4, (y * width + to) * 4)
  }
}
