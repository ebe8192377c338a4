import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { root } from '#scripts/lib/root.mjs'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow, type Flow, orderHead, PEOPLE, type Post } from '#tests/support/e2e/flow.ts'
import { pageClient } from '#tests/support/e2e/page-client.ts'
import { say } from '#tests/support/e2e/words.ts'

const HOST = join(root, 'out', 'main', 'host.js')
const SAMPLES = join(root, 'resources', 'samples', 'faxes')

test('R1.3 damaged, empty, huge and unfinished faxes each say what happened, and nothing is lost', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page, faxFolder } = desk
  await become(flow, 'clerk')
  await page.keyboard.press('F3')
  const tray = page.getByRole('list', { name: say('intake:tray.list') })
  const fax = (text: string) => tray.getByRole('button').filter({ hasText: text })
  await expect(tray.getByRole('button').first()).toBeVisible()
  const before = await fax('瑞丰标签').count()

  const whole = await readFile(join(SAMPLES, 'class-b-hongda.pdf'))
  const path = (name: string): string => join(faxFolder, name)
  await writeFile(path('0512-65882108_torn.pdf'), whole.subarray(0, 900))
  await writeFile(path('0510-82365502_empty.tif'), '')
  const huge = await open(path('0571-88326610_huge.tif'), 'w')
  await huge.truncate(200 * 1024 * 1024)
  await huge.close()
  const writing = path('0512-67203315_writing.pdf')
  await writeFile(writing, whole.subarray(0, 4000))

  await expect(fax('太大')).toBeVisible()
  await fax('太大').click()
  await expect(page.getByRole('alert')).toContainText('这份文件太大，超过 64 MB，没有收进来。')
  await expect(page.getByRole('alert')).toContainText('原件还在传真文件夹里，没有动。')
  await flow.shot('huge')

  // The machine goes on with the other half: until then nobody sees half a fax.
  await expect(fax('瑞丰标签')).toHaveCount(before)
  await appendFile(writing, whole.subarray(4000))
  await appendFile(writing, '\n')
  await expect(fax('瑞丰标签')).toHaveCount(before + 1)
  await fax('瑞丰标签').last().click()
  await expect(page.getByRole('alert')).toHaveCount(0)

  // What has no end is waited for; after half a minute it is shown as what it is.
  await expect(fax('坏的')).toBeVisible({ timeout: 60_000 })
  await fax('坏的').click()
  await expect(page.getByRole('alert')).toContainText('这份传真打不开：文件是坏的。')
  await flow.shot('damaged')
  await expect(fax('空的')).toBeVisible({ timeout: 60_000 })
  await fax('空的').click()
  await expect(page.getByRole('alert')).toContainText('这份传真是空的：文件里一个字节也没有。')
  await flow.shot('empty')
  expect((await stat(path('0571-88326610_huge.tif'))).size).toBe(200 * 1024 * 1024)
  expect((await stat(path('0512-65882108_torn.pdf'))).size).toBe(900)
})

test('R2.1 figures that nobody can mean are marked where they stand, kept as they were typed, and never become a figure', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: say('intake:phone') }).fill('0512-6588 2107')
  await expect(page.getByText('宏达印刷有限公司', { exact: true }).first()).toBeVisible()
  const product = page.getByLabel(say('intake:grid.productOf', { number: 1 }))
  await product.fill('RM-70-787')
  await expect(page.getByRole('option', { name: 'RM-70-787' }).first()).toBeVisible()
  await product.press('Enter')

  const quantity = page.getByLabel(say('intake:grid.quantityOf', { number: 1 }))
  const price = page.getByLabel(say('intake:grid.priceOf', { number: 1 }))
  for (const text of ['0', '-5', '12,5', '10000001', '1e21']) {
    await quantity.fill(text)
    await price.focus()
    await expect(quantity).toHaveAttribute('aria-invalid', 'true')
    await expect(quantity).toHaveValue(text)
  }
  for (const text of ['-1', '1e21', '10000000.01', '9850.12345']) {
    await price.fill(text)
    await quantity.focus()
    await expect(price).toHaveAttribute('aria-invalid', 'true')
    await expect(price).toHaveValue(text)
  }
  await flow.shot('figures-that-nobody-means')
  await page.keyboard.press('F10')

  const client = pageClient(flow)
  const first = async () => (await client.intake.memos({ status: 'open', limit: 1 }))[0]?.form.lines[0]
  await expect(async () => {
    expect(await first()).toMatchObject({
      productNumber: 'RM-70-787',
      quantity: null,
      unitPrice: null,
      heard: { quantity: '1e21', price: '9850.12345' },
    })
  }).toPass()
})

test('a wrong PIN five times locks the account for a minute, and says until when', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await page.getByRole('button', { name: PEOPLE.clerk }).click()
  const pin = page.getByLabel(say('session:signIn.pinOf', { name: PEOPLE.clerk }))
  for (const left of [4, 3, 2, 1]) {
    await pin.fill('9999')
    await pin.press('Enter')
    await expect(page.getByRole('alert')).toContainText(`PIN 不对，还可试 ${left} 次`)
  }
  await pin.fill('9999')
  await pin.press('Enter')
  await expect(page.getByRole('alert')).toContainText(/错得太多，\d{2}:\d{2} 以后再试/)
  await flow.shot('locked-out')
  await pin.fill('1234')
  await pin.press('Enter')
  await expect(page.getByRole('alert')).toContainText('错得太多')
  await page.getByRole('button', { name: PEOPLE.finance }).click()
  await expect(page.getByRole('alert')).toBeEmpty()
})

test('R19.3 two screens change one order: the second sees what the first changed, and keeps what he typed', async ({
  openDesk,
  browser,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const first = beginFlow(desk, info)
  const page = await browser.newPage()
  await page.goto(desk.address ?? '')
  const second: Flow = { ...first, page, shot: async () => undefined }
  const [one, other] = [await openChange(first, 'clerk'), await openChange(second, 'supervisor')]
  await other.getByLabel('包装', { exact: true }).fill('木箱')
  await other.getByLabel('理由', { exact: true }).fill('客户来电')
  await one.getByLabel('运输', { exact: true }).fill('客户自提')
  await one.getByLabel('理由', { exact: true }).fill('客户来车')
  await one.getByRole('button', { name: /存变更/ }).click()
  await expect(one).toBeHidden()

  await other.getByRole('button', { name: /存变更/ }).click()
  await expect(other.getByText(`${PEOPLE.clerk} `, { exact: false }).first()).toContainText('先存了一版，改了这些')
  await expect(other).toContainText('客户自提')
  await expect(other.getByLabel('包装', { exact: true })).toHaveValue('木箱')
  await page.screenshot({ path: info.outputPath('clash.png') })
  await page.close()
})

test('a second start on the same data prints where the first is, and leaves it at work', async ({ openDesk }) => {
  const first = await openDesk('office')
  const { stdout } = await start(first.dataDir)
  expect(stdout).toContain(`订单台已经用这份数据在运行：${first.address}`)
  await first.page.reload()
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a database from a newer version is refused in one line, and stays as it is', async ({ openDesk }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'order-desk-newer-'))
  await (await openDesk('office', { dataDir })).close()
  const later = "INSERT INTO migrations (name, checksum, at) VALUES ('9999-next-year', 'x', 0)"
  const db = new Database(join(dataDir, 'desk.db'))
  db.exec(later)
  db.close()
  const refused = await start(dataDir).catch((error: unknown) => error as { code: number; stderr: string })
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.stderr.trim()).toBe('这份数据是更新版本的订单台写的（9999-next-year）。请安装新版本；数据没有改动。')
  await rm(dataDir, { recursive: true })
})

/** The sheet on which one order of the sample company is changed, opened by its customer's own number. */
async function openChange(flow: Flow, post: Post) {
  const { page } = flow
  await become(flow, post)
  await page.keyboard.press('Control+K')
  const search = page.getByRole('combobox', { name: say('app:search.title') })
  await search.fill('HD-PO-2611')
  await expect(page.getByRole('option').first()).toContainText('宏达印刷')
  await search.press('Enter')
  await expect(orderHead(flow)).toBeVisible()
  await page.keyboard.press('Control+E')
  return page.getByRole('dialog', { name: /变更单/ })
}

/** Starts the program as its user would, without a window, until it ends by itself. */
const start = (dataDir: string) =>
  promisify(execFile)(process.execPath, [HOST, '--data', dataDir, '--no-open'], {
    env: { ...process.env, LC_ALL: 'zh_CN' },
    timeout: 20_000,
  })
