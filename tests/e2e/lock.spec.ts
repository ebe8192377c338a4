import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow, PEOPLE } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const title = (page: Page) => page.getByRole('heading', { name: say('session:signIn.title') })
const pinOf = (page: Page, name: string) => page.getByLabel(say('session:signIn.pinOf', { name }))
const lock = (page: Page) => page.getByRole('banner').getByRole('button', { name: say('ui:frame.lock') })

test('the screen that locked itself takes the PIN of whoever sat there at once; Esc leaves the digits to the others', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await page.clock.install()
  await page.reload()
  // Not the first tile: the first digit of the PIN is the digit of somebody else.
  await become(flow, 'finance')
  await page.clock.fastForward('10:05')
  await expect(pinOf(page, PEOPLE.finance)).toBeFocused()
  await flow.shot('locked-itself')
  await page.keyboard.type('1234')
  await page.keyboard.press('Enter')
  await expect(title(page)).toBeHidden()
  await expect(page.getByRole('banner')).toContainText(PEOPLE.finance)

  // A page that is loaded anew while it is locked knows him, too.
  await lock(page).click()
  await page.reload()
  await expect(pinOf(page, PEOPLE.finance)).toBeFocused()
  // What he began to type goes with the first Esc, he himself with the second; then the digits are the tiles'.
  await page.keyboard.type('12')
  await page.keyboard.press('Escape')
  await expect(pinOf(page, PEOPLE.finance)).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.type('21234')
  await expect(pinOf(page, PEOPLE.clerk)).toHaveValue('1234')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText(PEOPLE.clerk)

  // An arrow chooses the neighbour without Esc.
  await lock(page).click()
  await expect(pinOf(page, PEOPLE.clerk)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { pressed: true })).not.toContainText(PEOPLE.clerk)
})
