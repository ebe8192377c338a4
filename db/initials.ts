import { pinyin } from 'pinyin-pro'

/** Initials of a Chinese name ('宏达印刷' → 'hdys'); other text as it is, in small letters without spaces. */
export const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/\s+/g, '')
