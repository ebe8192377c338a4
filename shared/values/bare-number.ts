/** A number as people type it in a hurry: small letters and digits alone (`RM-65-890`, `rm65 890` → `rm65890`). */
export const bareNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A number cut where letters and digits meet: `rm65 8` as `rm 65 8`, for clerks who leave out the dashes. */
export const numberParts = (text: string): string =>
  text.replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/gi, ' ').replace(/[-_/]+/g, ' ')
