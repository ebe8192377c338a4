/**
 * Where a text speaks of a product's width: the last figure of its number (`RM-55-405`, also as search words and in small
 * letters) and of its specification (`55g/m² 405mm`).
 */
export const WIDTH =
  '(?<=(?<![A-Za-z])[A-Za-z]{2,3}[- ]\\d{2}[- ])\\d{3,4}(?!\\d)|(?<=\\d{2}g(?:/m²| m2) )\\d{3,4}(?=mm)'

/** The width of the same paper, cut wider by so many millimetres. */
export const wider = (width: string, by: number): string => String(Number(width) + by)

const ALL = new RegExp(WIDTH, 'g')

/** A text about a product as one about the same product cut wider. */
export const textOfWider = (text: string, by: number): string => text.replace(ALL, (width) => wider(width, by))

/** So many widths of each product at most: the next one in the sample is 137 mm wider. */
export const MOST_WIDTHS = 100
