import { readCodes } from './read-codes.ts'

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly image: ImageData }>) => {
  postMessage({ id: data.id, codes: readCodes(data.image) })
})
