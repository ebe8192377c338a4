/** An exact decimal: `digits` × 10^-`decimals`. */
export type Exact = { readonly digits: bigint; readonly decimals: number }

const DIGITS = new Map<string, bigint>(
  ['零〇○', '一壹', '二两兩贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    Array.from(signs, (sign): [string, bigint] => [sign, BigInt(value)]),
  ),
)
const TENS = new Map(Array.from('十拾', (one) => [one, 10n] as const))
const SMALL = new Map<string, bigint>([...TENS, ['百', 100n], ['佰', 100n], ['千', 1000n], ['仟', 1000n]])
const LARGE = new Map<string, bigint>([
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
])
// Six decimals are more than any figure of an order keeps; what does not fit is no number.
const SCALE = 6
const ONE = 10n ** BigInt(SCALE)

/** The signs of which a number as it is said consists, for use in a pattern. */
export const CHINESE_NUMBER_SIGNS = [...DIGITS.keys(), ...SMALL.keys(), ...LARGE.keys(), '点', '點', '半'].join('')

/**
 * A number as it is said or half said, half written: 十二, 两千三, 一万零二百, 三点五, 3万5, 1.2万, 二〇二六, 半.
 *
 * A last digit without its unit is of the next lower one (两千三 is 2300) unless a 零 stands before it. Null for what is no number.
 */
export function chineseNumber(said: string): Exact | null {
  const text = said.replace(/[\s,]/g, '')
  if (text === '半') return { digits: 5n, decimals: 1 }
  const spelled = [...text]
  if (spelled.length > 1 && spelled.every((one) => DIGITS.has(one)))
    return { digits: BigInt(spelled.map((one) => DIGITS.get(one)).join('')), decimals: 0 }
  const [whole = '', fraction, ...more] = text.split(/[点點]/)
  if (more.length > 0) return null
  const value = whole === '' ? null : wholeOf(whole)
  if (value === null) return null
  if (fraction === undefined) return { digits: value, decimals: SCALE }
  const decimals = [...fraction].map((one) => DIGITS.get(one) ?? (/\d/.test(one) ? BigInt(one) : null))
  if (decimals.length === 0 || decimals.includes(null) || value % ONE !== 0n) return null
  return { digits: BigInt(`${value / ONE}${decimals.join('')}`), decimals: decimals.length }
}

type State = {
  /** Finished groups of 万 and 亿, and the group at hand: in 10^-6. */
  readonly total: bigint
  readonly section: bigint
  readonly current: bigint | null
  /** Of the last unit said: what a digit without a unit is a tenth of. */
  readonly unit: bigint
  readonly smallest: bigint
  readonly zero: boolean
}

/** The number in 10^-6. */
function wholeOf(text: string): bigint | null {
  const tokens = text.match(/\d+(?:\.\d+)?|[^\d.]/g)
  if (!tokens || tokens.join('') !== text) return null
  let state: State | null = { total: 0n, section: 0n, current: null, unit: 1n, smallest: 10_000n, zero: false }
  for (const token of tokens) {
    state = after(state, token)
    if (state === null) return null
  }
  const { total, section, current, unit, zero } = state
  if (current === null) return total + section
  const isShort = unit > 1n && !zero && current < 10n * ONE
  return total + section + (isShort ? (current * unit) / 10n : current)
}

function after(state: State, token: string): State | null {
  const { total, section, current } = state
  const large = LARGE.get(token)
  if (large !== undefined) {
    const group = section + (current ?? 0n)
    if (group === 0n && total === 0n) return null
    const raised = large === 10_000n ? total + group * large : (total + group) * large
    return { ...state, total: raised, section: 0n, current: null, unit: large, smallest: 10_000n, zero: false }
  }
  const small = SMALL.get(token)
  if (small !== undefined) {
    // 十二 says no 一; 百二 is not said.
    const many = current ?? (small === 10n && section === 0n ? ONE : null)
    if (many === null || small >= state.smallest) return null
    return { ...state, section: section + many * small, current: null, unit: small, smallest: small, zero: false }
  }
  const digit = DIGITS.get(token)
  if (digit === 0n) return current === null ? { ...state, zero: true } : null
  const value = digit === undefined ? written(token) : digit * ONE
  return value === null || current !== null ? null : { ...state, current: value }
}

function written(token: string): bigint | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(token)
  const decimals = match?.[2] ?? ''
  if (!match || decimals.length > SCALE || token.length > 20) return null
  return BigInt(`${match[1]}${decimals.padEnd(SCALE, '0')}`)
}
