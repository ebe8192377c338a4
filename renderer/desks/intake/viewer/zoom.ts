/** 1 is the size on paper. */
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]
// From 74 % (a fitted page) to 75 % nobody sees that the key did anything.
const VISIBLE = 1.06

/** The next larger step; the largest stays. */
export const zoomIn = (zoom: number): number => STEPS.find((step) => step > zoom * VISIBLE) ?? 4

/** The next smaller step; the smallest stays. */
export const zoomOut = (zoom: number): number => STEPS.findLast((step) => step < zoom / VISIBLE) ?? 0.25

/** The zoom at which a page fills the width, within the steps' range. */
export const zoomToFit = (available: number, pageWidth: number): number =>
  Math.min(4, Math.max(0.25, Math.floor((available / pageWidth) * 100) / 100))

/** The zoom at which a part of a page, so many thousandths of its width, nearly fills the width. */
export const zoomToPart = (available: number, pageWidth: number, thousandths: number): number =>
  Math.min(4, zoomToFit(available * 0.9, (pageWidth * thousandths) / 1000))
