/** Full-width letters, digits and signs as half-width ones; nothing else is touched. */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

/** A number or name as it is compared: what an Excel cell adds (spaces around, full-width letters) makes no other one of it. */
export const plainKey = (text: string): string => halfWidth(text).trim().replace(/\s+/g, ' ')

/** A heading or a choice as it is compared: neither case, space, width, star, unit sign nor bracket makes another. */
export const plainHeading = (text: string): string =>
  halfWidth(text)
    .toLowerCase()
    .replace(/[\s*:;,.、，。：；_\-/()（）[\]【】%]+/g, '')
