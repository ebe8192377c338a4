import { CHINESE_NUMBER_SIGNS, chineseNumber } from './chinese-number.ts'
import type { ReadingContext } from './columns.ts'
import { readWishedDay } from './days.ts'
import { readPrice } from './prices.ts'
import { unitKey, unitNames } from './units.ts'

/** What one clause says: the words for a figure, a price, a day, and those that are left, which name the goods. */
export type Found = {
  readonly quantity: string | null
  readonly price: string | null
  readonly date: string | null
  readonly rest: string
  readonly isForAll: boolean
}

const DIGITS = '[-+]?\\d[\\d,]*(?:\\.\\d+)?(?:[eE]\\+?\\d+)?[万萬千百]?\\d*'
const NUMBER = `(?:${DIGITS}|[${CHINESE_NUMBER_SIGNS}]+)`
/** A figure of its own: 787 of RM-787 is none, and in 787十吨 the spoken one is. */
const COUNT = `(?:(?<![\\dA-Za-z.-])${DIGITS}|(?<![${CHINESE_NUMBER_SIGNS}])[${CHINESE_NUMBER_SIGNS}]+)`
const DAYS = [
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号號]?/g,
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號]?/g,
  /(?<![\d.\-/A-Za-z])\d{1,2}[/-]\d{1,2}(?![\d.\-/A-Za-z])/g,
  /(?:下个?月|本月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号號日](?![码仓库楼])/g,
  /(?:下下|下个?|本|这个?|這個?)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]/g,
  /大?[后後]天|今天|明天|今日|明日/g,
  /(?:下个?月|本月|这个?月|月)[底末]/g,
  /(?:\d{1,3}|[一二三四五六七八九十]{1,3})天[之以]?[内內后後]/g,
  /\b(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btoday\b/gi,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b/gi,
  /\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi,
]
const CURRENCY = '元|块钱|块|塊|圆|圓|rmb|yuan'
const MONEY = `${NUMBER}\\s*(?:${CURRENCY})?(?:\\s*(?:/|每|一|per )\\s*[^\\s\\d]{1,4})?`
const PRICE_WORD = '单价|單價|含税价|价格|價格|价钱|价|價|unit price|price|@|¥|￥|rmb'
const AFTER_PRICE_WORD = `(?:${PRICE_WORD})[^\\d${CHINESE_NUMBER_SIGNS}]{0,8}`
const MONEY_BEFORE = new RegExp(`${AFTER_PRICE_WORD}(${MONEY})`, 'gi')
const MONEY_BEHIND = new RegExp(`(${NUMBER}\\s*(?:${CURRENCY})(?:\\s*(?:/|每|一|per )\\s*[^\\s\\d]{1,4})?)`, 'gi')
/** 按 9850 的价: without the word before it, the figure would be a width of the goods. */
const AT_PRICE = new RegExp(`[按照以]\\s*(${NUMBER}\\s*(?:${CURRENCY})?)\\s*的?(?:价格|價格|价钱|价|價)`, 'gi')
const FILLER =
  /谢谢|感谢|多谢|thanks|thank you|老样子|跟上次一样的?|和上次一样的?|同上次|麻烦|帮我|帮忙|我们|我司|这次|再|订购|订|订货|要货|需要|我想要|我要|想要|想|要|来|请|安排|一下|各|给|发|下单|采购|数量|交期|最晚|最迟|之前|以前|左右|送到|到货|交货|please|we need|we want|need|want|order|send|of|by|before|qty|quantity|pls|最好|务必|一定|都|全部|一起|就|那个|这个|共|大概|约|吧|哦|呢|啊|哈|了|前|到/gi
/** What one says to a person before one says what one wants; it names no goods. */
const SMALL_TALK =
  /还是|還是|按?照?(?:老规矩|老規矩|老样子|老樣子)|照旧|照舊|[跟和像]?(?:以前|往常|平时|上回|上次)一样的?|[您你]好|早上好|上午好|中午好|下午好|晚上好|早安|打扰了?|辛苦了?|拜托|麻烦[您你]?|麻煩[您你]?|不好意思|在吗|请问|\b(?:hello|hi|dear)\b(?![-\d])/gi
/** A person who is spoken to stands at the beginning: 周姐, 王经理. */
const ADDRESSED =
  /^\p{Script=Han}{1,3}(?:姐|哥|总|總|经理|經理|老师|老師|师傅|師傅|小姐|先生|女士|主管|主任)(?=[\s:!]|$)/u
const FOR_ALL = /都|全部|一起|统一|以上|一并|all\b|everything/i

/** Finds in one clause the quantity, the price and the day that it says; the words that are left name the goods. */
export function foundIn(text: string, { today, units }: ReadingContext): Found {
  let left = text
  const cut = (pattern: RegExp, fits: (said: string) => boolean = () => true): RegExpExecArray | null => {
    const match = [...left.matchAll(pattern)].find(([said]) => fits(said))
    if (!match) return null
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`
    return match
  }
  const said = (match: RegExpExecArray | null): string | null => (match ? (match[1] ?? match[0]).trim() : null)
  const unit = unitPattern(unitNames(units))
  const perUnit = (): string | null => {
    const behind = said(cut(perUnitBehind(unit), isNoWholeNumber))
    if (behind !== null) return behind
    const [, per = '', figure = ''] = cut(perUnitBefore(unit)) ?? []
    return figure === '' ? null : `${figure}/${per}`
  }
  let date: string | null = null
  for (const pattern of DAYS) date ??= said(cut(pattern, (day) => readWishedDay(day, today) !== null))
  // A price is looked for first, so that 单价 9850 元/吨 and 9850 一吨 do not count as tons of anything; the last figure counts.
  const price = perUnit() ?? said(cut(MONEY_BEFORE) ?? cut(MONEY_BEHIND) ?? cut(AT_PRICE))
  const counted = cut(quantityPattern(units))
  const tail = price === null && counted ? left.slice(counted.index).trim() : ''
  const bare = counted && saysGoodsInFull(left.slice(0, counted.index)) ? barePrice(tail) : null
  if (bare !== null && counted) left = left.slice(0, counted.index)
  return { quantity: said(counted), price: price ?? bare, date, rest: goodsIn(left), isForAll: FOR_ALL.test(text) }
}

/** A figure that stands behind these goods and their quantity is no part of them: an article number, or weight and width. */
const saysGoodsInFull = (goods: string): boolean =>
  looksLikeArticle(goods) || (goods.match(/\d+(?:\.\d+)?/g) ?? []).length > 1

/** 9850 一吨, 9,850/吨, 九千八每吨, 9850 per ton. */
const perUnitBehind = (unit: string): RegExp =>
  new RegExp(
    `(?:${AFTER_PRICE_WORD})?(${NUMBER}\\s*(?:${CURRENCY})?\\s*(?:[/每一]|per )\\s*(?:${unit}))\\s*[算计計]?`,
    'gi',
  )

/** 每吨 9850, or a clause that says nothing but 一吨 9850; 每箱 12 卷 is how it is packed. */
const perUnitBefore = (unit: string): RegExp =>
  new RegExp(
    `(?:每|per |(?<=^\\s*)一)\\s*(${unit})\\s*(?:是|算|按|要|卖)?\\s*(${NUMBER})(?![\\d.,a-z${CHINESE_NUMBER_SIGNS}]|\\s*(?:${unit}))\\s*(?:${CURRENCY})?`,
    'gi',
  )

/** 十一吨 are eleven tons, and 九千八一吨 is a price: there the 一 is no part of the number. */
function isNoWholeNumber(said: string): boolean {
  const spoken = new RegExp(`([${CHINESE_NUMBER_SIGNS}]+一)[^${CHINESE_NUMBER_SIGNS}]+$`).exec(said)?.[1]
  return spoken === undefined || chineseNumber(spoken) === null
}

/** Any of the names as a word of a pattern; a Latin one ends where its letters end. */
function unitPattern(names: readonly string[]): string {
  const pattern = (fits: (name: string) => boolean) =>
    names
      .filter(fits)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')
  const isLatin = (name: string) => /[a-z\d²]$/i.test(name)
  return `${pattern((name) => !isLatin(name))}|(?:${pattern(isLatin)})(?![A-Za-z\\d/²])`
}

/** A figure with a unit that goods are counted in; of several the last, because a width or weight names the goods. */
function quantityPattern(own: readonly string[]): RegExp {
  const names = unitNames(own).filter(
    (name) => !['克', '米'].includes(unitKey(name)) || own.some((one) => unitKey(one) === unitKey(name)),
  )
  const figure = `${COUNT}\\s*(?:${unitPattern(names)})\\s*半?`
  return new RegExp(`${figure}(?!.*${figure})`, 'gi')
}

function goodsIn(left: string): string {
  return left
    .replace(SMALL_TALK, ' ')
    .trim()
    .replace(ADDRESSED, ' ')
    .replace(FILLER, ' ')
    .replace(/[:：“”"'（）()[\]【】]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[的\s.,-]+|[的\s.,-]+$/g, '')
}

/** Whether the words look like an article number, which names goods also where no quantity stands with it. */
export const looksLikeArticle = (words: string): boolean =>
  /(^|\s)(?=\S*\d)(?=\S*[a-z])[a-z0-9][a-z0-9\-_/.?]{3,}(\s|$)/i.test(words)

/** Whether a bare figure can be a price: after goods and quantity were said, "9850" alone is one. */
export const barePrice = (words: string): string | null =>
  new RegExp(`^${NUMBER}$`).test(words) && readPrice(words).ok ? words : null
