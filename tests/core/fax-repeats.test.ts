import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { isKnownFax, takeFax } from '#electron/core/faxes.ts'
import { addMinutes } from '#shared/values/instant.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'

const on = officeForFile()

const report = (identity: string, name: string, late = 0) => ({
  identity,
  path: `/faxes/${name}`,
  name,
  sha256: identity,
  size: 1200,
  mime: 'image/tiff',
  pages: 3,
  problem: null,
  senderNumber: '0512-6588 2108',
  arrivedAt: addMinutes(on.office.desk.now(), late),
})
const rowsOf = async (number: string) =>
  (await on.office.as.clerk.orders.search({ text: number, limit: 10 })).filter((hit) => hit.kind === 'fax')

it('R1.3 the same bytes under another name are no second fax: the first says how often and when they came', async () => {
  const { services } = on.office.desk
  const identity = newId()
  await takeFax(services, report(identity, 'a.tif'))
  expect(await isKnownFax(services, identity, '/faxes/a.tif')).toBe(true)
  expect(await isKnownFax(services, identity, '/faxes/b.tif')).toBe(false)
  await takeFax(services, report(identity, 'b.tif', 46))
  // A folder that is read again, and a program that is started again, count nothing.
  await takeFax(services, report(identity, 'b.tif', 46))
  expect(await isKnownFax(services, identity, '/faxes/b.tif')).toBe(true)
  const { rows } = await on.office.as.clerk.intake.faxes({ status: 'unfiled', limit: 200 })
  expect(rows.filter((row) => ['a.tif', 'b.tif'].includes(row.name))).toMatchObject([
    { name: 'a.tif', repeats: 1, repeatedAt: addMinutes(on.office.desk.now(), 46) },
  ])
})

it('R1.3 says so too where the fax was put away long ago, and leaves it there', async () => {
  const { services } = on.office.desk
  const clerk = on.office.as.clerk
  const identity = newId()
  await takeFax(services, report(identity, 'advert.tif'))
  const [fax] = (await clerk.intake.faxes({ status: 'unfiled', limit: 200 })).rows.filter(
    (row) => row.name === 'advert.tif',
  )
  const faxId = fax?.id ?? ''
  await clerk.intake.notAnOrder({ key: newId(), faxId, reason: '广告' })
  await takeFax(services, report(identity, 'advert (2).tif', 5))
  expect(await clerk.intake.fax({ id: faxId })).toMatchObject({ status: 'notOrder', reason: '广告', repeats: 1 })
})

it('finds a fax by its number, by digits of the sender, and by the reason for which it was put away', async () => {
  const { services } = on.office.desk
  await takeFax(services, { ...report(newId(), 'offer.tif'), senderNumber: '0757-2231 8807' })
  const [fax] = (await on.office.as.clerk.intake.faxes({ status: 'unfiled', limit: 200 })).rows.filter(
    (row) => row.name === 'offer.tif',
  )
  const faxId = fax?.id ?? ''
  const hit = { kind: 'fax', id: faxId, number: fax?.number, title: '0757-2231 8807' }
  expect(await rowsOf(fax?.number ?? '')).toMatchObject([hit])
  expect(await rowsOf('22318')).toMatchObject([hit])
  await on.office.as.clerk.intake.notAnOrder({ key: newId(), faxId, reason: '印刷机广告' })
  expect(await rowsOf('机广')).toMatchObject([{ ...hit, detail: '印刷机广告' }])
})
