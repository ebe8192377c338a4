const MOBILE = /^1[3-9]\d{9}$/
const SERVICE = /^[48]00\d{7}$/
// 010 and 02x have three digits, all other area codes four.
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))(\d{3,4})(\d{4})$/
// Only after a digit: `Fax 0512…` is not an extension.
const EXTENSION = /(?<=\d[\s,，;-]*)(?:转|轉|分机|分機|ext|x|#)/i
const LOCAL = /^([2-8]\d{2,3})(\d{4})$/

/**
 * The digits by which a telephone number is found (`0512-6588 2107` → `051265882107`).
 *
 * Full-width digits count; +86 goes (the area code gets its 0 back), also the 0 before a mobile number; other countries
 * keep theirs behind 00. An extension (`转 803`) is dropped: the caller's display never shows it. What was written down
 * stays beside it as it is.
 */
export function normaliseTelephone(text: string): string {
  const [number = ''] = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('＋', '+')
    .split(EXTENSION)
  const digits = number.replace(/^\D*\+/, '00').replace(/\D/g, '')
  return withoutTrunkZero(fromHome(digits))
}

/** Whether the number, in any spelling, is a mainland mobile number. */
export const isMobile = (text: string): boolean => MOBILE.test(normaliseTelephone(text))

/** For reading aloud: `138 0620 5521`, `0512-6588 2107`, `400-820-8820`, `+44…`; unknown shapes as bare digits. */
export function formatTelephone(text: string): string {
  const digits = normaliseTelephone(text)
  if (MOBILE.test(digits)) return digits.replace(/^(\d{3})(\d{4})/, '$1 $2 ')
  if (SERVICE.test(digits)) return digits.replace(/^(\d{3})(\d{3})/, '$1-$2-')
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  return digits.replace(LANDLINE, '$1-$2 $3').replace(LOCAL, '$1 $2')
}

function fromHome(digits: string): string {
  const abroad = /^0086(\d+)$/.exec(digits)?.[1] ?? /^86(1[3-9]\d{9})$/.exec(digits)?.[1]
  if (abroad === undefined) return digits
  return MOBILE.test(abroad) || SERVICE.test(abroad) || abroad.startsWith('0') ? abroad : `0${abroad}`
}

const withoutTrunkZero = (digits: string): string => (MOBILE.test(digits.slice(1)) ? digits.replace(/^0/, '') : digits)
