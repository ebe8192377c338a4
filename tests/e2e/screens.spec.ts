import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow, type Flow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const SIZES = [
  { name: '1366x768', width: 1366, height: 768, scale: 1 },
  { name: '1920x1080', width: 1920, height: 1080, scale: 1 },
  { name: '1093x614@1.25', width: 1093, height: 614, scale: 1.25 },
] as const

type Place = { readonly name: string; readonly open: (flow: Flow) => Promise<void> }

/** A page by its address, complete when it has its own title and a part of it is there. */
const at = (path: string, title: string, part: (page: Page) => Locator): Place => ({
  name: path.replaceAll('/', '-').slice(1),
  open: async ({ page }) => {
    await page.goto(`${new URL(page.url()).origin}/#${path}`)
    await expect(page.getByRole('heading', { level: 1, name: say(title) })).toBeVisible()
    await expect(part(page)).toBeVisible()
  },
})

/** How one comes to each page, and what is there once it is complete. */
const PAGES: readonly Place[] = [
  {
    name: 'sign-in',
    open: async ({ page }) => {
      await expect(page.getByRole('heading', { name: say('session:signIn.title') })).toBeVisible()
    },
  },
  {
    name: 'desk',
    open: async (flow) => {
      await become(flow, 'clerk')
      await flow.page
        .getByRole('navigation')
        .getByRole('button', { name: say('app:rail.home') })
        .click()
      await expect(flow.page.getByRole('row').nth(5)).toBeVisible()
    },
  },
  {
    name: 'fax-tray',
    open: async ({ page }) => {
      await page.keyboard.press('F3')
      await expect(page.getByRole('list', { name: say('intake:tray.list') })).toBeVisible()
      await expect(page.locator('canvas').first()).toBeVisible()
    },
  },
  {
    name: 'order-list',
    open: async ({ page }) => {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: say('app:rail.orders') })
        .click()
      await expect(page.getByRole('row').nth(5)).toBeVisible()
    },
  },
  {
    name: 'order-file',
    open: async ({ page }) => {
      await page.keyboard.press('Control+K')
      const search = page.getByRole('combobox', { name: say('app:search.title') })
      await search.fill('HD-PO-2611')
      await expect(page.getByRole('option').first()).toContainText('宏达印刷')
      await search.press('Enter')
      await expect(page.getByRole('navigation', { name: say('ui:spine.label') })).toBeVisible()
    },
  },
  at('/intake/call', 'intake:call.page', (page) => page.getByRole('table', { name: say('intake:grid.label') })),
  at('/fax/out', 'outgoing:title', (page) => page.getByRole('row').nth(2)),
  at('/production', 'production:title', (page) => page.getByRole('group', { name: say('production:calendar.span') })),
]

for (const { name, width, height, scale } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale })

    test('every page, light and dark: readable, reachable, nothing sideways, no complaints', async ({
      openDesk,
    }, info) => {
      test.slow()
      const desk = await openDesk('office', { sample: true })
      const flow = beginFlow(desk, info)
      const { page } = desk
      const complaints = listen(page)
      const found: Record<string, readonly string[]> = {}
      for (const mode of ['light', 'dark'] as const) {
        await page.evaluate((look) => localStorage.setItem('order-desk.look', JSON.stringify({ mode: look })), mode)
        await page.reload()
        for (const { name: where, open } of PAGES) {
          await open(flow)
          await flow.shot(`${where}-${mode}`)
          found[`${where} ${mode}`] = [...(await violations(page)), ...(await sideways(page))]
        }
        await page.keyboard.press('F12')
        flow.who = null
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])))
      expect(complaints).toEqual([])
    })
  })
}

/** What a broken policy, a missing file or a fault writes to the console. */
function listen(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** Serious and critical faults of accessibility, each with the first place where it stands. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: all } = await new AxeBuilder({ page }).analyze()
  return all
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)}`)
}

/** The boxes that are wider than what can be seen of them. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].flatMap((box) =>
      box.scrollWidth > box.clientWidth ? [`${box.tagName} is ${box.scrollWidth - box.clientWidth} px too wide`] : [],
    ),
  )
