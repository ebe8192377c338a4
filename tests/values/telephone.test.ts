import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { formatTelephone, isMobile, normaliseTelephone } from '#shared/values/telephone.ts'

describe('telephone', () => {
  it.each([
    { text: '0512-6588 2107', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '（０５１２）６５８８２１０７', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '0512-6588 2107 转 803', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '0512-65882107-轉803', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '0512-65882107 EXT. 803', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '0512-65882107#803', digits: '051265882107', shown: '0512-6588 2107' },
    { text: 'Fax: 0512-65882107', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '+86 512 6588 2107', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '(+86) 0512-65882107', digits: '051265882107', shown: '0512-6588 2107' },
    { text: '0086 10 6588 2107', digits: '01065882107', shown: '010-6588 2107' },
    { text: '021-65882107', digits: '02165882107', shown: '021-6588 2107' },
    { text: '0312 658 2107', digits: '03126582107', shown: '0312-658 2107' },
    { text: '65882107', digits: '65882107', shown: '6588 2107' },
    { text: '658-2107', digits: '6582107', shown: '658 2107' },
    { text: '138 0620 5521', digits: '13806205521', shown: '138 0620 5521' },
    { text: '＋８６ １３８０６２０５５２１', digits: '13806205521', shown: '138 0620 5521' },
    { text: '8613806205521', digits: '13806205521', shown: '138 0620 5521' },
    { text: '013806205521', digits: '13806205521', shown: '138 0620 5521' },
    { text: '400 8208820', digits: '4008208820', shown: '400-820-8820' },
    { text: '+86 400 820 8820', digits: '4008208820', shown: '400-820-8820' },
    { text: '800-820-8820', digits: '8008208820', shown: '800-820-8820' },
    { text: '+44 20 7946 0958', digits: '00442079460958', shown: '+442079460958' },
    { text: '10086', digits: '10086', shown: '10086' },
    { text: '没留', digits: '', shown: '' },
    { text: '', digits: '', shown: '' },
  ])('$text is $digits, shown $shown', ({ text, digits, shown }) => {
    expect(normaliseTelephone(text)).toBe(digits)
    expect(formatTelephone(text)).toBe(shown)
  })

  it.each([
    { text: '13000000000', mobile: true },
    { text: '19999999999', mobile: true },
    { text: '+86 138-0620-5521', mobile: true },
    { text: '12000000000', mobile: false },
    { text: '1380620552', mobile: false },
    { text: '138062055210', mobile: false },
    { text: '0512-6588 2107', mobile: false },
  ])('R1.2 $text is a mobile number: $mobile', ({ text, mobile }) => {
    expect(isMobile(text)).toBe(mobile)
  })

  it.prop([fc.string()])('keeps digits only, and finds the same number again by what it shows', (text) => {
    const digits = normaliseTelephone(text)
    expect(digits).toMatch(/^\d*$/)
    expect(normaliseTelephone(digits)).toBe(digits)
  })

  it.prop([fc.stringMatching(/^(1[3-9]\d{9}|0512[2-8]\d{7}|010[2-8]\d{7}|400\d{7})$/)])(
    'is found again by what is shown',
    (digits) => {
      expect(normaliseTelephone(formatTelephone(digits))).toBe(digits)
    },
  )
})
