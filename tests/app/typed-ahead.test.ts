import { afterEach, describe, expect, it, vi } from 'vitest'
import { catchTyping, takeTyping } from '#renderer/app/page/typed-ahead.ts'

const NO_CHORD = { ctrlKey: false, altKey: false, metaKey: false, isComposing: false }

/** A keyboard whose keys are counted once they reach the page. */
function keyboard() {
  const source = new EventTarget()
  const press = (...keys: readonly (string | { readonly key: string; readonly ctrlKey: boolean })[]) =>
    keys.map((one) => {
      const event = Object.assign(new Event('keydown', { cancelable: true }), {
        ...NO_CHORD,
        ...(typeof one === 'string' ? { key: one } : one),
      })
      return source.dispatchEvent(event)
    })
  return { source, press }
}

describe('what is typed while a page is on its way', () => {
  afterEach(() => {
    vi.useRealTimers()
    takeTyping()
  })

  it('waits for its first field, and is gone from the page that is left', () => {
    const { source, press } = keyboard()
    catchTyping(source)
    expect(press('F2', '0', '5', 'h', 'Backspace', '1', 'Enter')).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(takeTyping()).toBe('051')
    expect(takeTyping()).toBe('')
    expect(press('2')).toEqual([true])
  })

  it.each([{ key: 'k', ctrlKey: true }, 'Escape', 'F3'])('is forgotten when %j leads elsewhere', (other) => {
    const { source, press } = keyboard()
    catchTyping(source)
    expect(press('0', other, '5')).toEqual([false, true, true])
    expect(takeTyping()).toBe('')
  })

  it('is forgotten with a click, and when no page comes within ten seconds', () => {
    vi.useFakeTimers()
    const { source, press } = keyboard()
    catchTyping(source)
    source.dispatchEvent(new Event('pointerdown'))
    expect(press('5')).toEqual([true])
    catchTyping(source)
    vi.advanceTimersByTime(9_999)
    expect(press('5')).toEqual([false])
    vi.advanceTimersByTime(1)
    expect(press('5')).toEqual([true])
    expect(takeTyping()).toBe('')
  })
})
