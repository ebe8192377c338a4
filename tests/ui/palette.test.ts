import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { darkPalette, lightPalette, type Palette } from '#renderer/ui/palette.ts'

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const blockOf = (selector: RegExp): string => selector.exec(css)?.[1] ?? ''
const blocks = {
  light: blockOf(/:root \{([^}]*)\}/),
  dark: blockOf(/:root\[data-theme=.dark.\] \{([^}]*)\}/),
}

const variable = (block: string, name: string): string | undefined =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** WCAG 2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
] as const)('%s palette', (mode, palette) => {
  it('is the same for antd as in tokens.css', () => {
    for (const [name, value] of Object.entries<string>({ ...palette })) {
      expect([name, variable(blocks[mode], kebab(name))]).toEqual([name, value.toLowerCase()])
    }
  })

  const pairs: readonly [keyof Palette, keyof Palette][] = [
    ['ink', 'desk'],
    ['ink2', 'rail'],
    ['ink2', 'accentBg'],
    ['ink3', 'paper'],
    ['ink3', 'paper2'],
    ['ink3', 'desk'],
    ['accent', 'paper'],
    ['accent', 'rail'],
    ['accent', 'accentBg'],
    ['onAccent', 'accent'],
    ['late', 'lateBg'],
    ['soon', 'soonBg'],
    ['ok', 'okBg'],
    ['late', 'desk'],
    ['soon', 'desk'],
  ]
  it.each(pairs)('%s can be read on %s (4.5:1)', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it('edges of fields can be seen on paper (3:1)', () => {
    expect(contrast(palette.field, palette.paper)).toBeGreaterThanOrEqual(3)
  })
})

it('knows black on white as 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})
