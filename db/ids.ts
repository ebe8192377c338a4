import { randomFillSync } from 'node:crypto'

/**
 * A UUIDv7: 48 bits of milliseconds, then chance.
 *
 * Rows made one after the other lie beside each other in the index. The clock may be set back: ids stay unique, only
 * their order suffers, so nothing may take the order of ids for the order of events.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
