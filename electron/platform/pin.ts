import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What scrypt costs: `N` rounds (a power of two), `r` block size, `p` lanes. Memory is 128 · N · r bytes. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** About 50 ms and 32 MB on an office PC; stored with every hash, so that it can be raised without locking anyone out. */
const PIN_COST: ScryptCost = { N: 32_768, r: 8, p: 1 }

const KEY_BYTES = 32
const SALT_BYTES = 16
const MOST_MEMORY = 256 * 1024 * 1024
const FORMAT = /^scrypt\$N=(\d{1,8}),r=(\d{1,3}),p=(\d{1,3})\$([\w-]+)\$([\w-]+)$/

/**
 * Hashes a PIN or password with a fresh salt: `scrypt$N=…,r=…,p=…$salt$key`, salt and key in base64url.
 *
 * A PIN has few digits; the lock-out after wrong tries (the core's business) guards it, the cost only slows down a thief
 * of the database. Compatibility forms (full-width digits of a Chinese keyboard) count as the plain ones.
 */
export async function hashPin(pin: string, cost: ScryptCost = PIN_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(pin, salt, cost)
  return `scrypt$N=${cost.N},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** Whether the PIN is the hashed one, in constant time. A hash that cannot be read, or asks for absurd memory, is a no. */
export async function verifyPin(pin: string, stored: string): Promise<boolean> {
  const read = readHash(stored)
  if (read === null) return false
  const key = await derive(pin, read.salt, read.cost)
  return timingSafeEqual(key, read.key)
}

/** Whether a hash was made at a lower cost than today's, so that it should be made anew at the next right PIN. */
export function needsRehash(stored: string, cost: ScryptCost = PIN_COST): boolean {
  const read = readHash(stored)
  return read === null || read.cost.N < cost.N || read.cost.r < cost.r || read.cost.p < cost.p
}

interface StoredHash {
  readonly cost: ScryptCost
  readonly salt: Buffer
  readonly key: Buffer
}

function readHash(stored: string): StoredHash | null {
  const parts = FORMAT.exec(stored)
  if (parts === null) return null
  const [, N = '', r = '', p = '', salt = '', key = ''] = parts
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  const hash = { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
  return isAffordable(cost) && hash.key.length === KEY_BYTES ? hash : null
}

const isAffordable = ({ N, r, p }: ScryptCost): boolean =>
  N > 1 && Number.isInteger(Math.log2(N)) && r > 0 && p > 0 && p <= 16 && 128 * N * r <= MOST_MEMORY

function derive(pin: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: MOST_MEMORY * 2 }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
