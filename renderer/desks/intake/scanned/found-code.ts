import type { Point } from '#shared/values/affine.ts'

/** A code on a page, and its corners in dots: top left, top right, bottom right, bottom left, as it was printed. */
export type FoundCode = { readonly text: string; readonly corners: readonly [Point, Point, Point, Point] }
