import { expect, it } from 'vitest'
import { nextRow } from '#renderer/ui/data-table/row-keys.ts'
import { keyCap, keyName, typesText } from '#renderer/ui/keys/key-names.ts'

const press = (key: string, held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[] = []) =>
  keyName({
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  })

it('names a key press as shortcuts are written', () => {
  expect(press('h')).toBe('H')
  expect(press('p', ['ctrl'])).toBe('Ctrl+P')
  expect(press('p', ['meta'])).toBe('Ctrl+P')
  expect(press('E', ['ctrl', 'shift'])).toBe('Ctrl+Shift+E')
  expect(press('?', ['shift'])).toBe('?')
  expect(press(' ')).toBe('Space')
  expect(press('Enter', ['ctrl'])).toBe('Ctrl+Enter')
  expect(press('F12')).toBe('F12')
})

it('rests in text fields exactly where the key would type or move the cursor', () => {
  expect(['H', 'Space', '/', 'ArrowUp', 'Enter', 'Shift+A'].map(typesText)).toEqual(Array(6).fill(true))
  expect(['F8', 'Ctrl+K', 'Alt+1', 'Escape'].map(typesText)).toEqual(Array(4).fill(false))
})

it('prints a shortcut as on a key cap', () => {
  expect(keyCap('Ctrl+Enter')).toBe('Ctrl ↵')
  expect(keyCap('Escape')).toBe('Esc')
})

it('walks a list and stops at its ends', () => {
  const keys = ['a', 'b', 'c']
  expect(nextRow(keys, 'a', 'ArrowDown')).toBe('b')
  expect(nextRow(keys, 'c', 'ArrowDown')).toBe('c')
  expect(nextRow(keys, 'a', 'ArrowUp')).toBe('a')
  expect(nextRow(keys, 'a', 'PageDown')).toBe('c')
  expect(nextRow(keys, undefined, 'ArrowDown')).toBe('a')
  expect(nextRow(keys, 'b', 'Home')).toBe('a')
  expect(nextRow(keys, 'b', 'x')).toBeUndefined()
  expect(nextRow([], undefined, 'End')).toBeUndefined()
})
