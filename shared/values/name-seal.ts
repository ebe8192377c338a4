/** What is cut into a person's seal; the first column stands on the right, each is read downwards. */
export type SealText =
  | { readonly kind: 'chinese'; readonly columns: readonly string[] }
  | { readonly kind: 'initials'; readonly text: string }

const MOST_INITIALS = 3

/**
 * The characters of a person's seal.
 *
 * A Chinese name gets 印, with two characters 之印, so that the square fills (周敏 → 周敏 | 之印, 陈国栋 → 陈国 | 栋印).
 * Any other name is cut as up to three initials.
 */
export function sealCharacters(name: string): SealText {
  const joined = name.replace(/[\s·•・]/g, '')
  if (!/^\p{Script=Han}+$/u.test(joined)) return { kind: 'initials', text: initialsOf(name) }
  // By code points: rare characters take two code units.
  const own = Array.from(joined)
  const characters = own.length === 2 ? [...own, '之', '印'] : [...own, '印']
  const height = Math.ceil(Math.sqrt(characters.length))
  const count = Math.ceil(characters.length / height)
  const columns = Array.from({ length: count }, (_, column) =>
    characters.slice(column * height, (column + 1) * height).join(''),
  )
  return { kind: 'chinese', columns }
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s·•・.-]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_INITIALS)
    .map((word) => (Array.from(word)[0] ?? '').toUpperCase())
    .join('')
