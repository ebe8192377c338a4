/** `rm65 8` as `rm 65 8`: clerks leave out the dashes of a product's number. */
export const inParts = (text: string): string =>
  text.replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/gi, ' ').replace(/[-_/]+/g, ' ')
