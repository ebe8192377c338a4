import type { Money } from './money.ts'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = [
  { worth: 1000, name: '仟' },
  { worth: 100, name: '佰' },
  { worth: 10, name: '拾' },
  { worth: 1, name: '' },
] as const

/**
 * 人民币大写: the amount in the capitals that banks read, so that no stroke can be added (`贰拾肆万零贰佰元整`).
 *
 * By the banks' rules for filling in bills: a run of zeros inside is one 零, zeros at the end of 亿, 万 or yuan are
 * none (壹拾万柒仟元), a missing 角 before 分 is 零. 整 closes whole yuan and, where the rules leave the choice, whole 角 too; 分 needs none.
 * Without the words 人民币, which the form prints.
 */
export function inChineseCapitals(amount: Money): string {
  const minor = Math.abs(amount)
  if (minor === 0) return '零元整'
  const yuan = Math.floor(minor / 100)
  const jiao = Math.floor(minor / 10) % 10
  const fen = minor % 10
  return (amount < 0 ? '负' : '') + (yuan > 0 ? `${wholeNumber(yuan)}元` : '') + change(jiao, fen, yuan > 0)
}

function change(jiao: number, fen: number, afterYuan: boolean): string {
  if (jiao === 0 && fen === 0) return '整'
  if (jiao === 0) return `${afterYuan ? '零' : ''}${DIGITS[fen]}分`
  return `${DIGITS[jiao]}角${fen === 0 ? '整' : `${DIGITS[fen]}分`}`
}

/** A positive integer; 万 and 亿 split it, and 万亿 comes by itself from splitting the head again. */
function wholeNumber(value: number): string {
  if (value >= 100_000_000) return splitAt(value, 100_000_000, '亿')
  if (value >= 10_000) return splitAt(value, 10_000, '万')
  return upToThousands(value)
}

function splitAt(value: number, worth: number, name: string): string {
  const tail = value % worth
  const head = `${wholeNumber(Math.floor(value / worth))}${name}`
  if (tail === 0) return head
  return `${head}${tail < worth / 10 ? '零' : ''}${wholeNumber(tail)}`
}

function upToThousands(value: number): string {
  let text = ''
  let zeroWaits = false
  for (const { worth, name } of PLACES) {
    const digit = Math.floor(value / worth) % 10
    if (digit > 0) text += `${zeroWaits ? '零' : ''}${DIGITS[digit]}${name}`
    // A zero is written only between two digits: it waits until one follows.
    zeroWaits = digit === 0 && text !== ''
  }
  return text
}
