import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { audit, faxes } from '#db/tables/index.ts'
import { takeFax } from '#electron/core/faxes.ts'
import { MOST_FILE_BYTES } from '#shared/contract/office.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const clerk = () => on.office.as.clerk
const memoInput = (customerId: string | null, change = {}) => ({
  key: newId(),
  id: null,
  version: 0,
  channel: 'telephone' as const,
  phone: '0512 6588 9999',
  contact: '',
  said: '',
  form: { ...aForm(on.office, customerId ?? ''), customerId },
  faxIds: [],
  promisedUntil: null,
  ...change,
})
const memoOf = async (id: string) => clerk().intake.memo({ id })
const upload = async (name: string, bytes = Buffer.from(newId())) =>
  (await clerk().files.upload({ key: newId(), name, base64: bytes.toString('base64') })).id

async function aFax() {
  const identity = newId()
  const { services, now } = on.office.desk
  await takeFax(services, {
    identity,
    path: `/faxes/${identity}.pdf`,
    name: `${identity}.pdf`,
    sha256: identity,
    size: 1200,
    mime: 'application/pdf',
    pages: 2,
    problem: null,
    senderNumber: null,
    arrivedAt: now(),
  })
  const { rows } = await clerk().intake.faxes({ status: 'unfiled', limit: 200 })
  const fax = rows.find((row) => row.name.startsWith(identity))
  if (!fax) throw new Error('no fax')
  return fax
}

describe('a memo that joins an order', () => {
  it('R1.5 takes its faxes along, leaves the desk, and is told everywhere', async () => {
    const order = await orderAt(on.office, 'checked')
    const fax = await aFax()
    const { id, version } = await clerk().intake.saveMemo(memoInput(order.customerId, { faxIds: [fax.id] }))
    const rowsOf = async () => (await clerk().desk.tasks({ limit: 200 })).rows.filter((row) => row.memoId === id)
    expect((await rowsOf()).length).toBeGreaterThan(0)
    const heard = on.office.desk.heard.length

    await clerk().intake.joinMemo({ key: newId(), memoId: id, version, orderId: order.orderId, reason: '改成八吨' })
    expect(await rowsOf()).toEqual([])
    const told = on.office.desk.heard.slice(heard).map(({ topic, id: about }) => `${topic} ${about}`)
    expect(told).toEqual(expect.arrayContaining([`memo ${id}`, `fax ${fax.id}`, `order ${order.orderId}`]))
    const [filed] = await on.store.read(async (db) => db.select().from(faxes).where(eq(faxes.id, fax.id)))
    expect(filed).toMatchObject({ status: 'filed', memoId: id, orderId: order.orderId })
    const lines = await on.store.read(async (db) => db.select().from(audit).where(eq(audit.entityId, id)))
    expect(lines.map((line) => line.action)).toEqual(['saveMemo', 'joinMemo'])
  })

  it('R1.5 joins once, as it was seen, and only an order that is there', async () => {
    const order = await orderAt(on.office, 'checked')
    const { id, version } = await clerk().intake.saveMemo(memoInput(null))
    const join = { key: newId(), memoId: id, version, orderId: order.orderId, reason: '加两吨' }
    expect((await refusalOf(clerk().intake.joinMemo({ ...join, orderId: 'nowhere' }))).code).toBe('NOT_FOUND')
    expect(await fieldOf(clerk().intake.joinMemo({ ...join, reason: ' ' }))).toBe('reason required')
    const newer = await clerk().intake.saveMemo(memoInput(null, { id, version, said: '加三吨' }))
    expect((await refusalOf(clerk().intake.joinMemo({ ...join, key: newId() }))).code).toBe('CLASH')
    expect((await memoOf(id)).status).toBe('open')

    const seen = { ...join, key: newId(), version: newer.version }
    await on.office.as.sales.intake.joinMemo(seen)
    await on.office.as.sales.intake.joinMemo(seen)
    const rows = (await clerk().desk.notices({})).filter((one) => one.orderId === order.orderId)
    expect(rows.filter((one) => one.kind === 'memoJoined')).toHaveLength(1)
    const again = { ...seen, key: newId(), version: newer.version + 1 }
    expect(await fieldOf(clerk().intake.joinMemo(again))).toBe('memoId memoClosed')
  })
})

describe('what lies with a memo', () => {
  it('R1.2 keeps the files that were put to it, and adds those of a later save', async () => {
    const first = await upload('微信截图.png')
    const { id, version } = await clerk().intake.saveMemo(memoInput(null, { fileIds: [first] }))
    const second = await upload('样品照片.jpg')
    await clerk().intake.saveMemo(memoInput(null, { id, version, fileIds: [second, first] }))
    expect((await memoOf(id)).files).toEqual([
      { id: first, name: '微信截图.png', mime: 'application/pdf' },
      { id: second, name: '样品照片.jpg', mime: 'application/pdf' },
    ])
    const rows = await clerk().intake.memos({ status: 'open', limit: 50 })
    expect(rows.find((row) => row.id === id)?.files).toHaveLength(2)
  })

  it('R1.2 refuses a file that is not there, of a type nobody can look at, empty, or too large', async () => {
    const lost = clerk().intake.saveMemo(memoInput(null, { fileIds: ['nowhere'] }))
    expect(await fieldOf(lost)).toBe('fileIds unknownFile')
    const { files } = on.office.desk.services
    const { put } = files
    Object.assign(files, {
      put: async (bytes: Buffer) => ({ ...(await put(bytes, '')), mime: 'application/octet-stream' }),
    })
    const odd = await upload('报价.exe').finally(() => Object.assign(files, { put }))
    expect(await fieldOf(clerk().intake.saveMemo(memoInput(null, { fileIds: [odd] })))).toBe('fileIds unknownType')
    expect(await fieldOf(upload('空.pdf', Buffer.alloc(0)))).toBe('base64 empty')
    expect(await fieldOf(upload('大.pdf', Buffer.alloc(MOST_FILE_BYTES + 1)))).toBe('base64 tooLarge')
  })

  it('R1.2 shows its own faxes with what is needed to look at them', async () => {
    const fax = await aFax()
    const { id } = await clerk().intake.saveMemo(memoInput(null, { faxIds: [fax.id] }))
    const { number, fileId } = fax
    expect((await memoOf(id)).faxes).toEqual([
      { id: fax.id, number, fileId, mime: 'application/pdf', pages: 2, problem: null },
    ])
  })
})
