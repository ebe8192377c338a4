import { parseDecimal } from '#shared/values/decimal.ts'
import { formatMoney, type Money, parseMoney } from '#shared/values/money.ts'
import { readPercent, writePercent } from '#shared/values/percent.ts'

/** How a figure of the written policy is typed: what cannot be read exactly is refused with `words`, never rounded. */
export type Figure = {
  readonly read: (typed: string) => number | null
  readonly write: (value: number) => string
  /** Key of what may stand there, and its limits. */
  readonly words: string
  readonly limits: Readonly<Record<string, number>>
}

const whole = (min: number, max: number): Figure => ({
  read(typed) {
    const found = parseDecimal(typed, 0)
    return found.ok && found.value >= min && found.value <= max ? found.value : null
  },
  write: (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ','),
  words: 'figure.whole',
  limits: { min, max },
})

const percent: Figure = { read: readPercent, write: writePercent, words: 'figure.percent', limits: {} }

const amount: Figure = {
  read(typed) {
    const found = parseMoney(typed)
    return found.ok ? found.value : null
  },
  write: (value) => formatMoney(value as Money),
  words: 'figure.amount',
  limits: {},
}

/** R3.1 minutes, at most a year. */
export const ANSWER_MINUTES = whole(1, 525_600)

/** The thresholds that hold for everybody, in the order of the page; the key is the policy's own. */
export const THRESHOLDS = {
  duplicateDays: whole(0, 365),
  priceToleranceBp: percent,
  largeOrder: amount,
  marginFloorBp: percent,
  emergencyNoticeHours: whole(1, 720),
} as const satisfies Readonly<Record<string, Figure>>

/** What is typed into figures and not left yet, by the path of the policy that it is for. */
export type TypedFigures = Readonly<Record<string, string>>

const figureOf = (path: string): Figure => (THRESHOLDS as Readonly<Record<string, Figure>>)[path] ?? ANSWER_MINUTES

/** The paths whose text is no such figure: nothing is saved before they are. */
export const unreadFigures = (typed: TypedFigures): readonly string[] =>
  Object.entries(typed).flatMap(([path, text]) => (figureOf(path).read(text) === null ? [path] : []))
