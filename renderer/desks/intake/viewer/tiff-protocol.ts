/** What the screen asks the TIFF worker: open this file, or decode that page of it (from 1). */
export type TiffRequest =
  | { readonly ask: 'open'; readonly bytes: ArrayBuffer }
  | { readonly ask: 'page'; readonly number: number }

/** A decoded page with its dots to the inch; faxes have more across than down. */
export interface TiffPage {
  readonly bitmap: ImageBitmap
  readonly xDpi: number
  readonly yDpi: number
}

export type TiffAnswer =
  | { readonly answer: 'opened'; readonly pages: number }
  | { readonly answer: 'page'; readonly page: TiffPage }
  | { readonly answer: 'failed'; readonly message: string }
