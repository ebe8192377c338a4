// Stands in for the package's own types (renderer/tsconfig.json), which would let all of Node's into the screens.

/** One page: tags as `t256: [1728]`, and after decoding its size and dots. */
export interface IFD {
  [tag: `t${number}`]: readonly (number | string)[] | undefined
  width: number
  height: number
  data: Uint8Array
}

/** The pages, not yet decoded. */
export function decode(buffer: ArrayBuffer): IFD[]

/** Decodes one page in place. */
export function decodeImage(buffer: ArrayBuffer, page: IFD): void

/** The dots of a decoded page, four bytes each. */
export function toRGBA8(page: IFD): Uint8Array
