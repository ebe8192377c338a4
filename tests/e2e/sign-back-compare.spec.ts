import type { Locator } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { attachScannedSignBack } from '#tests/support/e2e/confirm.ts'
import { officeAtDoor, stepOf } from '#tests/support/e2e/door-office.ts'
import { beginFlow, record } from '#tests/support/e2e/flow.ts'
import { longTerms } from '#tests/support/e2e/long-terms.ts'
import { returnedPage } from '#tests/support/e2e/returned-page.ts'
import { say } from '#tests/support/e2e/words.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const SIGNS_FIRST = { class: 'B' as const, payment: { kind: 'credit' as const, days: 60 } }
/** 1.3° crooked, 4 % smaller across and 2 % down, 40 dots (5 mm) to the right and 26 up. */
const CROOKED = 'translate(40px, -26px) rotate(1.3deg) scale(0.96, 0.98)'

/** How far from each other four places of a page, in CSS pixels, lie after the fax and the way back that was found. */
const milesOff = (returned: Locator, fax: string, sheetPage = 1): Promise<readonly number[]> =>
  returned.evaluate(
    (canvas, { fax, down }) => {
      const laid = canvas.closest('[style*="matrix"]')
      if (!laid) return [Number.POSITIVE_INFINITY]
      const back = new DOMMatrix(getComputedStyle(laid).transform)
      const [across, middle] = [1654 / 794, new DOMMatrix().translate(827, 1169.5)]
      const there = middle.multiply(new DOMMatrix(fax)).multiply(middle.inverse()).scale(across)
      // The matrix lays the page from the corner of its own sheet; that corner must be where the sheet lies.
      const ground = document.querySelector(`[role="dialog"] [data-sheet="${down}"]`)?.getBoundingClientRect()
      const own = laid.getBoundingClientRect()
      const corner = back.transformPoint(new DOMPoint(0, 0))
      const far = ground ? Math.abs(own.top - ground.top - corner.y) : Number.POSITIVE_INFINITY
      return [70, 730].flatMap((x) =>
        [60, 1080].map((y) => {
          const dot = there.transformPoint(new DOMPoint(x, y))
          const again = back.transformPoint(new DOMPoint(dot.x / across, dot.y / across))
          return Math.hypot(again.x - x, again.y - y) + (far > 40 ? far : 0)
        }),
      )
    },
    { fax, down: sheetPage },
  )

test('R9.1 a crooked fax of the sheet is laid over it by its code, and can be corrected by hand', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'received', SIGNS_FIRST)
  const sheet = await stepOf(flow, order, 'clerk', 9)
  const scan = await returnedPage(flow, CROOKED)
  const label = say('orderFile:file.uploadFor', { label: say('orderFile:signBack.file') })
  await sheet.getByLabel(label).setInputFiles(scan)
  await record(sheet, say('orderFile:signBack.attach'))
  await expect(sheet.getByRole('button', { name: say('orderFile:compare.open') })).toBeVisible()

  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: say('orderFile:compare.title') })
  const note = dialog.getByRole('status')
  await expect(note).toContainText('已自动对齐', { timeout: 30_000 })
  await flow.shot('side-by-side')
  await page.keyboard.press('2')
  const returned = dialog.getByRole('img', { name: say('orderFile:compare.returnedPage', { page: 1 }) })
  await expect(returned).toBeVisible()
  await flow.shot('laid-over')

  const off = await milesOff(returned, CROOKED)
  // 3.8 CSS pixels are a millimetre.
  for (const pixels of off) expect(pixels).toBeLessThan(3)

  await page.keyboard.press('ArrowRight')
  await expect(note).toContainText(say('orderFile:compare.aligned.byHand'))
  await page.keyboard.press('a')
  await expect(note).toContainText('已自动对齐')
  await page.keyboard.press('3')
  await flow.shot('one-after-the-other')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('R9.1 the signed second page that comes back alone is known by its code and laid over the second one', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'received', SIGNS_FIRST, longTerms(office))
  const sheet = await stepOf(flow, order, 'clerk', 9)
  const scan = await returnedPage(flow, CROOKED, 2)
  const label = say('orderFile:file.uploadFor', { label: say('orderFile:signBack.file') })
  await sheet.getByLabel(label).setInputFiles(scan)
  // A page whose code cannot be read would say so here.
  await expect(sheet.getByText(say('scanned:reading'))).toHaveCount(0, { timeout: 30_000 })
  await expect(sheet).not.toContainText(say('scanned:noCode', { number: flow.number, step: 9 }))
  await record(sheet, say('orderFile:signBack.attach'))
  await expect(sheet.getByRole('button', { name: say('orderFile:compare.open') })).toBeVisible()

  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: say('orderFile:compare.title') })
  await expect(dialog.getByRole('status')).toContainText('已自动对齐', { timeout: 30_000 })
  await expect(dialog.locator('[data-sheet="2"]')).toBeInViewport()
  await flow.shot('second-page-side-by-side')
  await page.keyboard.press('2')
  const returned = dialog.getByRole('img', { name: say('orderFile:compare.returnedPage', { page: 1 }) })
  await expect(returned).toBeInViewport()
  await flow.shot('second-page-laid-over')
  for (const pixels of await milesOff(returned, CROOKED, 2)) expect(pixels).toBeLessThan(3)
})

test('R9.1 what came back without the sheet’s code is laid by hand, and says so', async ({ openDesk }, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'received', SIGNS_FIRST)
  const sheet = await stepOf(flow, order, 'clerk', 9)
  await attachScannedSignBack(flow, 'hongda-signback.pdf')
  await expect(sheet.getByRole('button', { name: say('orderFile:compare.open') })).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: say('orderFile:compare.title') })
  await expect(dialog.getByRole('status')).toContainText(say('orderFile:compare.aligned.none'), { timeout: 30_000 })
  await page.keyboard.press('2')
  await expect(dialog).toContainText(say('orderFile:compare.hint'))
  await expect(dialog.getByRole('button', { name: say('orderFile:compare.auto') })).toHaveCount(0)
})
