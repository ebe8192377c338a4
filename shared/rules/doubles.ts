/** By what two customers look like one. */
export type DoubleReason = 'phone' | 'taxNumber' | 'name' | 'initials'

export type Candidate = {
  readonly id: string
  readonly name: string
  readonly taxNumber: string
  readonly pinyin: string
  readonly region: string
  /** Digits of all his telephone and fax numbers. */
  readonly digits: readonly string[]
}

// Legal forms and the words that are left out when one says a name; longest first.
const FORMS =
  /(集团|集團)?(股份有限公司|有限责任公司|有限責任公司|有限公司|合伙企业|经营部|經營部|门市部|商行|总公司|分公司|公司|厂|廠)$/
const PLACE = /^(中国|中國)?(.{2,3}?(?:省|自治区))?(.{2,3}?(?:市|地区|自治州))?(.{1,3}?(?:区|县|區|縣))?/

/**
 * A company's name without what says nothing about which one it is: place in front, legal form behind, spaces and marks.
 *
 * `江苏省苏州市瑞丰标签有限公司` and `瑞丰标签厂` are `瑞丰标签`. A name that would be gone altogether stays as it is.
 */
export function coreName(name: string, places: readonly string[] = []): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）·.,，。&-]/g, '')
  const bare = plain.replace(FORMS, '')
  const cut = bare.replace(PLACE, '')
  const known = places.find((place) => cut.startsWith(place) && cut.length - place.length >= 2)
  const core = known === undefined ? cut : cut.slice(known.length)
  return core.length >= 2 ? core : bare || plain
}

// A switchboard of a business park belongs to many: a number shared by more says nothing.
const MOST_SHARING = 5

/** Towns that the customers' own names speak of (`江苏省苏州市…`): others write them without the word behind. */
const townsIn = (customers: readonly Candidate[]): readonly string[] => [
  ...new Set(customers.flatMap(({ name }) => /^(?:.{2,3}(?:省|自治区))?(.{2,3})市/.exec(name)?.[1] ?? [])),
]

/**
 * Pairs of customers that may be one and the same, with what speaks for it; the most likely first.
 *
 * By a common telephone number, tax number, name without place and legal form, or the same initials in the same region.
 * A key that many share speaks for nothing. `apart` holds the pairs of which somebody said that they are not the same, by
 * `pairKey`: they are left out. At most `limit` pairs.
 */
export function likelyDoubles(
  customers: readonly Candidate[],
  limit: number,
  apart: ReadonlySet<string> = new Set(),
): readonly { readonly a: string; readonly b: string; readonly why: readonly DoubleReason[] }[] {
  const regions = customers.map((one) => one.region).filter((one) => one !== '')
  const places = [...new Set([...regions, ...townsIn(customers)])]
  const groups = new Map<string, string[]>()
  const put = (reason: DoubleReason, key: string, id: string) => {
    const members = groups.get(`${reason} ${key}`)
    if (!members) groups.set(`${reason} ${key}`, [id])
    // Who is beyond the most that may share a key tells nothing more.
    else if (members.length <= MOST_SHARING && !members.includes(id)) members.push(id)
  }
  for (const { id, name, taxNumber, pinyin, region, digits } of customers) {
    for (const number of digits) put('phone', number, id)
    if (taxNumber !== '') put('taxNumber', taxNumber.toUpperCase().replace(/\s/g, ''), id)
    put('name', coreName(name, places), id)
    if (region !== '')
      for (const initials of pinyin.split(' ').filter(hasEnough)) put('initials', `${region} ${initials}`, id)
  }
  const pairs = new Map<string, { readonly a: string; readonly b: string; readonly why: readonly DoubleReason[] }>()
  for (const [key, members] of groups) {
    if (members.length < 2 || members.length > MOST_SHARING) continue
    const reason = key.slice(0, key.indexOf(' ')) as DoubleReason
    for (const [a, b] of pairsOf(members)) {
      const place = pairKey(a, b)
      if (apart.has(place)) continue
      const known = pairs.get(place)
      pairs.set(place, { a, b, why: [...new Set([...(known?.why ?? []), reason])] })
    }
  }
  return [...pairs.values()].toSorted((one, other) => weight(other.why) - weight(one.why)).slice(0, limit)
}

/** A pair as one text, whichever of the two is named first. */
export const pairKey = (one: string, other: string): string => [one, other].toSorted().join(' ')

// Two letters fit every tenth customer of a region.
const hasEnough = (initials: string): boolean => initials.length >= 3

const WEIGHTS: Readonly<Record<DoubleReason, number>> = { taxNumber: 8, name: 4, phone: 3, initials: 1 }
const weight = (why: readonly DoubleReason[]): number => why.reduce((sum, one) => sum + WEIGHTS[one], 0)

const pairsOf = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b) => (a < b ? ([a, b] as const) : ([b, a] as const))))
