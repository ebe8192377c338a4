import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { takeFax } from '#electron/core/faxes.ts'
import type { ItemSource } from '#shared/rules/item-source.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

async function aFax(): Promise<string> {
  const sha256 = newId()
  await takeFax(on.office.desk.services, {
    identity: sha256,
    path: `/faxes/${sha256}.tif`,
    name: `${sha256}.tif`,
    sha256,
    size: 1200,
    mime: 'image/tiff',
    pages: 3,
    problem: null,
    senderNumber: null,
    arrivedAt: on.office.desk.now(),
  })
  const { rows } = await on.office.as.clerk.intake.faxes({ status: 'unfiled', limit: 200 })
  return rows.find((row) => row.name.startsWith(sha256))?.id ?? ''
}

async function aMemo() {
  const form = aForm(on.office, await plantCustomer(on.office, TRUSTED))
  const faxId = await aFax()
  const lineId = form.lines[0]?.id ?? ''
  const quantity: ItemSource = {
    faxId,
    page: 2,
    left: 610,
    top: 402,
    width: 90,
    height: 31,
    item: 'quantity',
    lineId,
  }
  const content = {
    key: newId(),
    id: null as string | null,
    version: 0,
    channel: 'fax' as const,
    phone: '',
    contact: '',
    said: '',
    form,
    faxIds: [faxId],
    promisedUntil: null,
    sources: [quantity],
  }
  return { content, quantity }
}
const clerk = () => on.office.as.clerk

it('R1.2 keeps where on the fax an item was read, and lets it go with its line', async () => {
  const { content, quantity } = await aMemo()
  const { id, version } = await clerk().intake.saveMemo(content)
  expect((await clerk().intake.memo({ id })).sources).toEqual([quantity])
  const place = { ...quantity, item: 'delivery' as const, lineId: null }
  const gone = { ...content.form, lines: [] }
  const next = { ...content, key: newId(), id, version, form: gone, faxIds: [], sources: [quantity, place] }
  await clerk().intake.saveMemo(next)
  expect((await clerk().intake.memo({ id })).sources).toEqual([place])
})

it('R1.2 takes no rectangle of a fax that is none of the memo, and none that leaves the page', async () => {
  const { content, quantity } = await aMemo()
  const other = await aFax()
  const foreign = clerk().intake.saveMemo({ ...content, sources: [{ ...quantity, faxId: other }] })
  expect(await fieldOf(foreign)).toBe('sources unknownFax')
  const wide = { ...quantity, left: 950, width: 90 }
  const outside = clerk().intake.saveMemo({ ...content, key: newId(), sources: [wide] })
  expect(await fieldOf(outside)).toMatch(/^sources/)
})

it('R19.3 closes no memo that somebody else changed meanwhile', async () => {
  const { content } = await aMemo()
  const { id, version } = await clerk().intake.saveMemo(content)
  await clerk().intake.saveMemo({ ...content, key: newId(), id, version, faxIds: [], said: '改成八吨' })
  const closing = { key: newId(), memoId: id, reason: '打错了' }
  expect(await fieldOf(clerk().intake.closeMemo({ ...closing, version }))).toBe('CLASH')
  await clerk().intake.closeMemo({ ...closing, key: newId(), version: version + 1 })
  expect((await clerk().intake.memo({ id })).status).toBe('closed')
})

it('R1.1 finds the caller by digits out of the middle of his number', async () => {
  const customerId = await plantCustomer(on.office, TRUSTED)
  const { phone } = await clerk().office.customer({ id: customerId })
  const digits = phone.replace(/\D/g, '')
  const found = await clerk().intake.callers({ text: digits.slice(3, -2) })
  expect(found.map((one) => one.id)).toContain(customerId)
})

it('R1.2 a fax that went back to the tray takes its places along, and the memo can be saved on', async () => {
  const { content } = await aMemo()
  const { id, version } = await clerk().intake.saveMemo(content)
  await clerk().intake.backToTray({ key: newId(), faxId: content.faxIds[0] ?? '' })
  await clerk().intake.saveMemo({ ...content, key: newId(), id, version, faxIds: [], said: '再说一句' })
  const memo = await clerk().intake.memo({ id })
  expect([memo.said, memo.sources]).toEqual(['再说一句', []])
})
