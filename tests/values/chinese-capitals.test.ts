import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { inChineseCapitals } from '#shared/values/chinese-capitals.ts'
import { money } from '#shared/values/money.ts'

describe('inChineseCapitals', () => {
  it.each([
    { minor: 0, text: '零元整' },
    { minor: 1, text: '壹分' },
    { minor: 5, text: '伍分' },
    { minor: 10, text: '壹角整' },
    { minor: 50, text: '伍角整' },
    { minor: 99, text: '玖角玖分' },
    { minor: 1_00, text: '壹元整' },
    { minor: 1_01, text: '壹元零壹分' },
    { minor: 1_10, text: '壹元壹角整' },
    { minor: 1_11, text: '壹元壹角壹分' },
    { minor: 10_00, text: '壹拾元整' },
    { minor: 10_05, text: '壹拾元零伍分' },
    { minor: 11_00, text: '壹拾壹元整' },
    { minor: 20_20, text: '贰拾元贰角整' },
    { minor: 100_00, text: '壹佰元整' },
    { minor: 101_00, text: '壹佰零壹元整' },
    { minor: 110_00, text: '壹佰壹拾元整' },
    { minor: 325_04, text: '叁佰贰拾伍元零肆分' },
    { minor: 1_000_00, text: '壹仟元整' },
    { minor: 1_001_01, text: '壹仟零壹元零壹分' },
    { minor: 1_010_00, text: '壹仟零壹拾元整' },
    { minor: 1_100_00, text: '壹仟壹佰元整' },
    { minor: 1_101_00, text: '壹仟壹佰零壹元整' },
    { minor: 1_409_50, text: '壹仟肆佰零玖元伍角整' },
    { minor: 1_680_32, text: '壹仟陆佰捌拾元叁角贰分' },
    { minor: 6_007_14, text: '陆仟零柒元壹角肆分' },
    { minor: 9_850_00, text: '玖仟捌佰伍拾元整' },
    { minor: 10_000_00, text: '壹万元整' },
    { minor: 10_001_00, text: '壹万零壹元整' },
    { minor: 10_010_00, text: '壹万零壹拾元整' },
    { minor: 10_999_00, text: '壹万零玖佰玖拾玖元整' },
    { minor: 11_000_00, text: '壹万壹仟元整' },
    { minor: 16_409_02, text: '壹万陆仟肆佰零玖元零贰分' },
    { minor: 72_060_00, text: '柒万贰仟零陆拾元整' },
    { minor: 100_000_00, text: '壹拾万元整' },
    { minor: 100_000_05, text: '壹拾万元零伍分' },
    { minor: 107_000_53, text: '壹拾万柒仟元伍角叁分' },
    { minor: 118_200_00, text: '壹拾壹万捌仟贰佰元整' },
    { minor: 240_200_00, text: '贰拾肆万零贰佰元整' },
    { minor: 1_000_000_00, text: '壹佰万元整' },
    { minor: 1_010_100_00, text: '壹佰零壹万零壹佰元整' },
    { minor: 10_000_000_00, text: '壹仟万元整' },
    { minor: 10_010_001_00, text: '壹仟零壹万零壹元整' },
    { minor: 100_000_000_00, text: '壹亿元整' },
    { minor: 100_000_001_00, text: '壹亿零壹元整' },
    { minor: 100_010_000_00, text: '壹亿零壹万元整' },
    { minor: 100_100_000_00, text: '壹亿零壹拾万元整' },
    { minor: 109_999_999_00, text: '壹亿零玖佰玖拾玖万玖仟玖佰玖拾玖元整' },
    { minor: 110_000_000_00, text: '壹亿壹仟万元整' },
    { minor: 110_001_000_00, text: '壹亿壹仟万壹仟元整' },
    { minor: 1_000_000_000_00, text: '壹拾亿元整' },
    { minor: 1_234_567_890_12, text: '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分' },
    { minor: 10_000_000_000_00, text: '壹佰亿元整' },
    { minor: 10_000_000_000_01, text: '壹佰亿元零壹分' },
    { minor: 1_000_000_000_000_00, text: '壹万亿元整' },
    { minor: 1_000_100_000_000_00, text: '壹万零壹亿元整' },
    {
      minor: Number.MAX_SAFE_INTEGER,
      text: '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分',
    },
    { minor: -5, text: '负伍分' },
    { minor: -240_200_00, text: '负贰拾肆万零贰佰元整' },
  ])('$minor fen: $text', ({ minor, text }) => {
    expect(inChineseCapitals(money(minor))).toBe(text)
  })

  it.prop([fc.maxSafeInteger()])('can be read back by whoever gets the paper', (minor) => {
    expect(readCapitals(inChineseCapitals(money(minor)))).toBe(minor + 0)
  })

  it.prop([fc.maxSafeInteger()])('never writes two zeros together, nor one before a unit or at the end', (minor) => {
    if (minor !== 0) expect(inChineseCapitals(money(minor))).not.toMatch(/零零|零[仟佰拾万亿元角分整]|零$/)
  })
})

/** Reads capitals digit by digit, as a cashier does; knows nothing of how they are written. */
function readCapitals(text: string): number {
  const [yuan, change] = text.includes('元') ? text.split('元') : ['', text]
  const minor = readWhole((yuan ?? '').replace('负', '')) * 100 + readChange((change ?? '').replace('负', ''))
  return text.startsWith('负') ? -minor : minor
}

function readChange(text: string): number {
  const jiao = /(.)角/.exec(text)?.[1] ?? '零'
  const fen = /(.)分/.exec(text)?.[1] ?? '零'
  return '零壹贰叁肆伍陆柒捌玖'.indexOf(jiao) * 10 + '零壹贰叁肆伍陆柒捌玖'.indexOf(fen)
}

function readWhole(text: string): number {
  for (const { name, worth } of [
    { name: '亿', worth: 100_000_000 },
    { name: '万', worth: 10_000 },
  ]) {
    const at = text.lastIndexOf(name)
    if (at >= 0) return readWhole(text.slice(0, at)) * worth + readWhole(text.slice(at + 1))
  }
  let total = 0
  let digit = 0
  for (const character of text) {
    const place = { 仟: 1000, 佰: 100, 拾: 10 }[character]
    if (place === undefined) digit = '零壹贰叁肆伍陆柒捌玖'.indexOf(character)
    else {
      total += digit * place
      digit = 0
    }
  }
  return total + digit
}
