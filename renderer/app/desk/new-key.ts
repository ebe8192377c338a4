/** A key for one save: asking again with the same key after a lost answer saves nothing twice. */
export const newKey = (): string => crypto.randomUUID()
