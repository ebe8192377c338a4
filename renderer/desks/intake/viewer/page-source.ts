/** A page as it can be drawn; `width` and `height` are its size at 100 %, in CSS pixels (96 to the inch on paper). */
export interface PageImage {
  readonly image: CanvasImageSource
  readonly width: number
  readonly height: number
}

/** An opened file. */
export interface PageSource {
  readonly pages: number
  /** Draws a page (from 1), sharp at `scale` pixels for each CSS pixel at 100 %; scans come in their own sharpness. */
  page(number: number, scale: number): Promise<PageImage>
  close(): void
}

/** A4 is 210 mm wide; a picture that does not say how large it is on paper is taken for a page. */
export const PAPER_WIDTH = 794
