import { parseSpreadsheet } from './parse-spreadsheet.ts'
import type { SheetLimits } from './sheet.ts'

/** What the screen asks: this file, with these limits. The answer is what `parseSpreadsheet` gives. */
export type ReadRequest = { readonly bytes: ArrayBuffer; readonly limits: SheetLimits }

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void parseSpreadsheet(new Uint8Array(data.bytes), data.limits).then((answer) => postMessage(answer))
})
