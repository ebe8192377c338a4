import { CHINESE_NUMBER_SIGNS } from './chinese-number.ts'
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

const NUMBER = `(?:[-+]?\\d[\\d,]*(?:\\.\\d+)?(?:[eE]\\+?\\d+)?[万萬千百]?\\d*|[${CHINESE_NUMBER_SIGNS}]+)`
const DAYS = [
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号號]?/,
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號]?/,
  /(?<![\d.\-/A-Za-z])\d{1,2}[/-]\d{1,2}(?![\d.\-/A-Za-z])/,
  /(?:下个?月|本月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号號日](?![码仓库楼])/,
  /(?:下下|下个?|本|这个?|這個?)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]/,
  /大?[后後]天|今天|明天|今日|明日/,
  /(?:下个?月|本月|这个?月|月)[底末]/,
  /(?:\d{1,3}|[一二三四五六七八九十]{1,3})天[之以]?[内內后後]/,
  /\b(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btoday\b/i,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b/i,
  /\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i,
]
const MONEY = `${NUMBER}\\s*(?:元|块钱|块|塊|rmb|yuan)?(?:\\s*(?:/|每|一|per )\\s*[^\\s\\d]{1,4})?`
const PRICE_WORD = '单价|單價|含税价|价格|價格|价钱|价|價|unit price|price|@|¥|￥|rmb'
const MONEY_BEFORE = new RegExp(`(?:${PRICE_WORD})[^\\d${CHINESE_NUMBER_SIGNS}]{0,8}(${MONEY})`, 'i')
const MONEY_BEHIND = new RegExp(
  `(${NUMBER}\\s*(?:元|块钱|块|塊|rmb|yuan)(?:\\s*(?:/|每|一|per )\\s*[^\\s\\d]{1,4})?)`,
  'i',
)
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
  const cut = (pattern: RegExp, fits: (said: string) => boolean = () => true): string | null => {
    const match = pattern.exec(left)
    if (!match || !fits(match[0])) return null
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`
    return (match[1] ?? match[0]).trim()
  }
  const priced = () => cut(MONEY_BEFORE) ?? cut(MONEY_BEHIND)
  let date: string | null = null
  for (const pattern of DAYS) date ??= cut(pattern, (said) => readWishedDay(said, today) !== null)
  // 3 吨 is looked for before the price, so that 单价 9850 元/吨 does not count as tons of anything; the last figure counts.
  const price = priced()
  const quantity = cut(quantityPattern(units))
  return { quantity, price, date, rest: goodsIn(left), isForAll: FOR_ALL.test(text) }
}

/** A figure with a unit that goods are counted in; of several the last, because a width or weight names the goods. */
function quantityPattern(own: readonly string[]): RegExp {
  const names = unitNames(own).filter(
    (name) => !['克', '米'].includes(unitKey(name)) || own.some((one) => unitKey(one) === unitKey(name)),
  )
  const pattern = (fits: (name: string) => boolean) =>
    names
      .filter(fits)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')
  const isLatin = (name: string) => /[a-z\d²]$/i.test(name)
  const unit = `${pattern((name) => !isLatin(name))}|(?:${pattern(isLatin)})(?![A-Za-z\\d/²])`
  const figure = `(?<![\\dA-Za-z.-])${NUMBER}\\s*(?:${unit})\\s*半?`
  return new RegExp(`${figure}(?!.*${figure})`, 'i')
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
