import { halfWidth } from '../reading/half-width.ts'

/** A number or name as it is compared: what an Excel cell adds (spaces around, full-width letters) makes no other one of it. */
export const plainKey = (text: string): string => halfWidth(text).trim().replace(/\s+/g, ' ')

/** A heading or a choice as it is compared: neither case, space, width, star nor a unit in brackets makes another. */
export const plainHeading = (text: string): string => {
  const plain = halfWidth(text).toLowerCase()
  const signs = /[\s*:;,.、。_\-/%]+/g
  const named = plain.replace(/\(.*?\)|\[.*?\]|【.*?】/g, '').replace(signs, '')
  // A heading that is nothing but brackets keeps what is in them.
  return named === '' ? plain.replace(signs, '') : named
}
