import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { productIdOf, SAMPLE_CUSTOMERS, SAMPLE_PEOPLE, SAMPLE_PIN, SAMPLE_PRODUCTS } from '#db/sample/index.ts'
import { browserArguments, findBrowser } from '#scripts/lib/browser.mjs'
import { build } from '#scripts/lib/build.mjs'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { say } from '#tests/support/e2e/words.ts'
import { openDesk } from '#tests/support/open-desk.ts'
import { startHost } from '#tests/support/start-host.ts'
import { quantile } from './timing.ts'

const LINES = 200
const WARM_UP = 40
/** About what a quick typist needs from one key to the next; draft and price look-ups fall in between, as in life. */
const BETWEEN_MS = 45
/** What is typed into each kind of cell; each ends with the key that goes on to the next. */
const TYPED = { product: 'rm65', quantity: '12.5', price: '9850', requestedDate: '1230', specification: '70g' } as const
/** The lines that are typed in: the ends, where rows are many above or below, and between. */
const AT = [1, 60, 100, 140, 199]

/** A draft as the page itself keeps it: 200 lines of a known customer, every second with a price. */
function draft() {
  const form: OrderForm = {
    customerId: SAMPLE_CUSTOMERS[0]?.id ?? null,
    orderType: 'standard',
    terms: {
      contact: '李红',
      contactPhone: '',
      signer: '李红',
      customerPo: '',
      deliveryPlace: '苏州',
      consignee: '王建平',
      consigneePhone: '138 6211 4470',
      packaging: '',
      label: '',
      transport: '',
      payment: '',
      invoiceKind: '',
      invoiceTitle: '',
      toleranceBp: null,
      special: '',
    },
    lines: Array.from({ length: LINES }, (_, index) => {
      const product = SAMPLE_PRODUCTS[index % SAMPLE_PRODUCTS.length]
      return {
        id: `line-${index}`,
        productId: productIdOf(product?.number ?? ''),
        productNumber: product?.number ?? '',
        productName: product?.name ?? '',
        specification: product?.specification ?? '',
        unit: '吨',
        quantity: quantity(1e3 * ((index % 9) + 1)),
        unitPrice: index % 2 === 0 ? unitPrice(985e5) : null,
        requestedDate: civilDate('2026-12-30'),
        note: '',
      }
    }),
    unclear: [],
  }
  return {
    version: 0,
    channel: 'telephone',
    phone: '',
    customerText: '',
    said: '',
    form,
    files: [],
    promisedUntil: null,
  }
}

/** Listens for keys and notes, for each, when the frame that shows it was painted. */
function watchKeys(): void {
  const times: number[] = []
  Object.assign(window, { keyTimes: times })
  window.addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp
      requestAnimationFrame(() => {
        // A message that is sent from inside the frame arrives after it was painted.
        const after = new MessageChannel()
        after.port1.addEventListener('message', () => times.push(performance.now() - pressed))
        after.port1.start()
        after.port2.postMessage(null)
      })
    },
    true,
  )
}

const takeTimes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0))

/** Presses the keys one by one in the field that has the cursor. */
async function type(page: Page, text: string): Promise<void> {
  for (const key of text) {
    await page.keyboard.press(key)
    await page.waitForTimeout(BETWEEN_MS)
  }
}

async function openFilled(page: Page): Promise<void> {
  const entry = { at: Date.now(), kept: false, values: draft() }
  await page.evaluate(([name, body]) => window.localStorage.setItem(name, body), [
    `draft/${SAMPLE_PEOPLE.zhouMin.id}/call`,
    JSON.stringify(entry),
  ] as const)
  await page.getByRole('button', { name: SAMPLE_PEOPLE.zhouMin.name }).click()
  await page.getByLabel(say('session:signIn.pinOf', { name: SAMPLE_PEOPLE.zhouMin.name })).fill(SAMPLE_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: say('ui:frame.desks') }).waitFor()
  // Not by F2, which puts away what stands half typed.
  await page.evaluate(() => {
    window.location.hash = '#/intake/call'
  })
  await page.locator('[data-line]').nth(LINES).waitFor()
}

/** Types into each kind of cell of a line. */
async function ownTurn(page: Page, line: number): Promise<readonly number[]> {
  const row = page.locator(`[data-line="line-${line}"]`)
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await takeTimes(page)
  for (const [cell, text] of Object.entries(TYPED)) {
    await row.locator(`[data-cell="${cell}"]`).focus()
    await type(page, text)
  }
  return takeTimes(page)
}

/** The same keys in a plain field of the same page, of which no program knows. */
async function rawTurn(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.id = 'raw'
    field.style.cssText = 'position:fixed;left:0;bottom:0;z-index:9999'
    document.body.append(field)
    field.focus()
  })
  await takeTimes(page)
  for (const text of Object.values(TYPED)) await type(page, text)
  const times = await takeTimes(page)
  await page.evaluate(() => document.getElementById('raw')?.remove())
  return times
}

/**
 * From the key going down until the frame that shows it is painted, in the page's grid with 200 lines, beside the same
 * keys in a plain uncontrolled field of the same page: real Chromium, real keys, the program as it is built.
 */
export async function benchGrid(rounds = 4): Promise<Record<string, number>> {
  if (!(await build())) throw new Error('The program could not be built')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] })
  const dataDir = await mkdtemp(join(tmpdir(), 'order-desk-grid-'))
  await (await startHost({ dataDir, sample: true })).end()
  const desk = await openDesk(browser, 'office', { dataDir })
  try {
    const { page } = desk
    await page.setViewportSize({ width: 1366, height: 768 })
    await openFilled(page)
    await page.evaluate(watchKeys)
    const own: number[] = []
    const raw: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      for (const line of AT) {
        own.push(...(await ownTurn(page, line)))
        raw.push(...(await rawTurn(page)))
      }
    }
    const [ownTimes, rawTimes] = [own.slice(WARM_UP), raw.slice(WARM_UP)]
    return {
      'grid.keystroke.p50ms': quantile(ownTimes, 0.5),
      'grid.keystroke.p95ms': quantile(ownTimes, 0.95),
      'grid.keystroke.raw.p50ms': quantile(rawTimes, 0.5),
      'grid.keystroke.raw.p95ms': quantile(rawTimes, 0.95),
      'grid.keystroke.ratio': quantile(ownTimes, 0.5) / quantile(rawTimes, 0.5),
    }
  } finally {
    await desk.close()
    await browser.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
