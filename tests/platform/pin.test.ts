import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPin, needsRehash, verifyPin } from '#electron/platform/pin.ts'

const CHEAP = { N: 1024, r: 8, p: 1 }

describe('PIN', () => {
  it('accepts the right one and no other', async () => {
    const stored = await hashPin('4711')
    expect(await verifyPin('4711', stored)).toBe(true)
    for (const wrong of ['4712', '471', '47110', '', ' 4711']) expect(await verifyPin(wrong, stored)).toBe(false)
  })

  it('takes the full-width digits of a Chinese keyboard for the same PIN', async () => {
    expect(await verifyPin('４７１１', await hashPin('4711', CHEAP))).toBe(true)
  })

  it('salts each user: two with one PIN have nothing in common', async () => {
    const [one, two] = [await hashPin('1234', CHEAP), await hashPin('1234', CHEAP)]
    expect(one.split('$').slice(2)).not.toEqual(two.split('$').slice(2))
  })

  it('is scrypt with the parameters that stand in the hash', async () => {
    const stored = await hashPin('2468', CHEAP)
    const [name, cost, salt = '', key] = stored.split('$')
    expect([name, cost]).toEqual(['scrypt', 'N=1024,r=8,p=1'])
    const derived = scryptSync('2468', Buffer.from(salt, 'base64url'), 32, { N: 1024, r: 8, p: 1 })
    expect(key).toBe(derived.toString('base64url'))
  })

  it('still verifies hashes of an older cost, and says that they are due for renewal', async () => {
    const old = await hashPin('1357', CHEAP)
    expect(await verifyPin('1357', old)).toBe(true)
    expect(needsRehash(old)).toBe(true)
    expect(needsRehash(await hashPin('1357'))).toBe(false)
  })

  it.each([
    '',
    'plain',
    'scrypt$N=1000,r=8,p=1$AA$AA',
    'scrypt$N=67108864,r=64,p=1$AA$AA',
    'scrypt$N=1024,r=8,p=1$AA$AA',
  ])('answers no to a hash that it cannot or must not compute: %s', async (stored) => {
    expect(await verifyPin('1234', stored)).toBe(false)
  })
})
