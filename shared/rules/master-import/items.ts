/** Several short texts in one cell. */
export const joinItems = (items: readonly string[]): string => items.join('、')

/** The texts of a cell, parted by whatever a list is parted by in either script. */
export const splitItems = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
