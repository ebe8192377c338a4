import { formatTelephone, normaliseTelephone } from '#shared/values/telephone.ts'

// A land line with its area code, with or without dashes, or a mobile number; not a piece of a longer run of digits.
const NUMBER = /(?<!\d)(?:\+?86[-_ ]?)?(0\d{2,3}[-_ ]?\d{3,4}[-_ ]?\d{4}|1[3-9]\d[-_ ]?\d{4}[-_ ]?\d{4})(?!\d)/g
// Fax servers put day and time in front; `20261117-1347` must not pass for a number.
const DAY_AND_TIME =
  /(?<!\d)20\d{2}[-_.]?[01]\d[-_.]?[0-3]\d(?:[-_T ]?[0-2]\d[-_.:]?[0-5]\d(?:[-_.:]?[0-5]\d)?)?(?!\d)/g

/**
 * The sender's number that a fax machine wrote into the file's name, as it is read aloud
 * (`20261117-1347_0571-88326610.tif` → `0571-8832 6610`); null where none is recognised.
 */
export function senderNumber(name: string): string | null {
  const bare = name.replace(/\.[^.]*$/, '').replace(DAY_AND_TIME, ' ')
  const [found] = bare.matchAll(NUMBER)
  return found?.[1] === undefined ? null : formatTelephone(normaliseTelephone(found[1]))
}
