import { type PageRect, WHOLE_PAGE } from './page-rect.ts'
import type { PageImage } from './page-source.ts'

/**
 * Draws a page, or a part of it, so that it is `width` CSS pixels wide; halved again and again, because thin lines of a fax
 * get lost when they are made much smaller at once.
 */
export function drawSmall(
  canvas: HTMLCanvasElement,
  page: PageImage,
  width: number,
  part: PageRect = WHOLE_PAGE,
): void {
  const { image } = page
  const [across, down] = sizeOf(image)
  const cut = {
    left: (part.left / 1000) * across,
    top: (part.top / 1000) * down,
    width: Math.max(1, (part.width / 1000) * across),
    height: Math.max(1, (part.height / 1000) * down),
  }
  const shape = (part.height * page.height) / (part.width * page.width)
  const target = Math.round(width * window.devicePixelRatio)
  let from: CanvasImageSource = image
  let box = cut
  while (box.width > target * 2) {
    const half = { left: 0, top: 0, width: Math.ceil(box.width / 2), height: Math.ceil(box.height / 2) }
    const step = document.createElement('canvas')
    draw(step, from, box, half.width, half.height)
    from = step
    box = half
  }
  draw(canvas, from, box, target, Math.max(1, Math.round(target * shape)))
  canvas.style.height = `${width * shape}px`
}

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

function draw(canvas: HTMLCanvasElement, from: CanvasImageSource, box: Box, width: number, height: number): void {
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(from, box.left, box.top, box.width, box.height, 0, 0, width, height)
}

function sizeOf(image: CanvasImageSource): readonly [number, number] {
  if (image instanceof ImageBitmap || image instanceof HTMLCanvasElement) return [image.width, image.height]
  throw new TypeError('pages are bitmaps or canvases')
}
