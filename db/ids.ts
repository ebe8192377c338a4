import { randomFillSync } from 'node:crypto'

const BYTES = 16
// Asking the system for chance costs more than everything else here: it is fetched for 256 ids at a time.
const pool = Buffer.alloc(256 * BYTES)
let used = pool.length

/** Sixteen bytes of chance that nobody gets twice. */
function chance(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += BYTES
  return pool.subarray(used - BYTES, used)
}

/**
 * A UUIDv7: 48 bits of milliseconds, then chance.
 *
 * Rows made one after the other lie beside each other in the index. The clock may be set back: ids stay unique, only
 * their order suffers, so nothing may take the order of ids for the order of events.
 */
export function newId(now: number = Date.now()): string {
  const bytes = chance()
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
