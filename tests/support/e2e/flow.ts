import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page, type TestInfo, test } from '@playwright/test'
import { root } from '#scripts/lib/root.mjs'
import type { OpenDesk } from '../open-desk.ts'
import { say } from './words.ts'

/** Everybody's PIN at the sample company. */
const PIN = '1234'

/** The sample company's people, one of each role that the flows need. */
export const PEOPLE = {
  clerk: '周敏',
  assistant: '唐悦',
  supervisor: '林国华',
  finance: '沈雅琴',
  production: '何建军',
  technical: '陈国栋',
  quality: '吴静',
  warehouse: '马强',
  sales: '刘洋',
  director: '郑伟',
  admin: '徐凯',
} as const
export type Post = keyof typeof PEOPLE

/** One order on its way through the screen. */
export type Flow = {
  readonly desk: OpenDesk
  readonly page: Page
  /** The order's number; empty until the memo has become an order. */
  number: string
  /** Who sits at the PC. */
  who: Post | null
  /** Keeps a picture under the test's results, numbered in the order in which they were taken. */
  readonly shot: (name: string) => Promise<void>
}

/** A flow on a program that was just opened. */
export function beginFlow(desk: OpenDesk, info: TestInfo): Flow {
  let taken = 0
  const shot = async (name: string): Promise<void> => {
    taken += 1
    await desk.page.screenshot({ path: info.outputPath(`${String(taken).padStart(2, '0')}-${name}.png`) })
  }
  return { desk, page: desk.page, number: '', who: null, shot }
}

/** A piece of the way, as the list of the 18 steps has it: what is done, and what is tried before it may be done. */
export type FlowStep = readonly [title: string, run: (flow: Flow) => Promise<void>]

/** Walks an order along its steps; keeps a picture after each. */
export async function walk(flow: Flow, steps: readonly FlowStep[]): Promise<void> {
  for (const [title, run] of steps) {
    await test.step(title, () => run(flow))
    await flow.shot(title.replaceAll(/[^\p{L}\p{N}]+/gu, '-'))
  }
}

/** Sits down at the PC: locks it for whoever was there, tile, PIN. Does nothing for the one who sits there already. */
export async function become(flow: Flow, post: Post): Promise<void> {
  const { page } = flow
  if (flow.who === post) return
  const title = page.getByRole('heading', { name: say('session:signIn.title') })
  if (flow.who !== null) await page.keyboard.press('F12')
  await expect(title).toBeVisible()
  await page.getByRole('button', { name: PEOPLE[post] }).click()
  await page.getByLabel(say('session:signIn.pinOf', { name: PEOPLE[post] })).fill(PIN)
  await page.keyboard.press('Enter')
  await expect(title).toBeHidden()
  flow.who = post
}

// Read before any flow moves the clock: the program may run in this very process.
const BEGAN = Date.now()

/** The day that is so many days from the one on which the flows began, as the form writes it. */
export function dayAfter(days: number): string {
  const office = new Date(BEGAN + 8 * 3_600_000 + days * 86_400_000)
  return office.toISOString().slice(0, 10)
}

/** The order's head: whose it is, its number, its stage, and what the customer can be told. */
export const orderHead = ({ page }: Pick<Flow, 'page'>): Locator =>
  page.getByRole('region', { name: say('orderFile:head.label'), exact: true })

/** Opens the order by its number, as somebody would who has it on the telephone. */
async function openOrder(flow: Flow): Promise<void> {
  const { page, number } = flow
  await page.keyboard.press('Control+K')
  const search = page.getByRole('combobox', { name: say('app:search.title') })
  await search.fill(number)
  await expect(page.getByRole('option', { name: number }).first()).toBeVisible()
  await search.press('Enter')
  await expect(orderHead(flow)).toContainText(number)
}

/** Days go by, for the program and for the page; whoever was signed in may have to sign in again. */
export async function waitDays(flow: Flow, days: number): Promise<void> {
  const { desk, page } = flow
  await desk.setClock(new Date(Date.now() + days * 86_400_000))
  await page.reload()
  const signIn = page.getByRole('heading', { name: say('session:signIn.title') })
  await expect(signIn.or(page.getByRole('navigation', { name: say('ui:frame.desks') }))).toBeVisible()
  if (await signIn.isVisible()) flow.who = null
}

/** The stage that the order's head says, once it has come to it. */
export async function expectStage(flow: Flow, stage: string): Promise<void> {
  await expect(orderHead(flow)).toContainText(stage)
}

/** The sheet of a step, once it lies open; the person who acts sits down first. */
export async function openStep(flow: Flow, post: Post, step: number): Promise<Locator> {
  const { page } = flow
  if (flow.who !== post) {
    await become(flow, post)
    await openOrder(flow)
  }
  const spine = page.getByRole('navigation', { name: say('ui:spine.label') })
  await spine
    .getByRole('listitem')
    .locator('button')
    .nth(step - 1)
    .click()
  const sheet = page.getByRole('region', {
    name: say('orderFile:step.label', { number: step, name: say(`steps:step.${step}`) }),
    exact: true,
  })
  await expect(sheet).toBeVisible()
  return sheet
}

/** One of the things to be done at a step, opened if it is not. */
export async function openPart(sheet: Locator, title: string): Promise<Locator> {
  const part = sheet.getByRole('region', { name: title, exact: true })
  const head = part.getByRole('heading').getByRole('button')
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click()
  return part
}

/** Types the PIN under what is signed, signs, and waits until the paper lies in the file. */
export async function sign(within: Locator, label: string): Promise<void> {
  const box = within.getByRole('region', { name: label, exact: true })
  await box.getByLabel(/ 的 PIN/).fill(PIN)
  await act(box, label).click()
  await expect(box).toBeHidden()
}

/** The button of that name that does something; the head of a part, which may be called the same, only unfolds. */
export const act = (within: Locator, label: string): Locator =>
  within.getByRole('button', { name: label }).and(within.page().locator('button:not([aria-expanded])'))

/** Presses the one button of a form and waits until it is through. */
export async function record(within: Locator, label: string): Promise<void> {
  const button = act(within, label)
  await button.click()
  await expect(button).toBeHidden()
}

/** What must stand first is said in the place of the button: each of the reasons, in the words of the screen. */
export async function expectHeld(within: Locator, ...reasons: readonly (string | RegExp)[]): Promise<void> {
  const list = within.getByRole('list', { name: say('orderFile:blocked.label') }).first()
  for (const reason of reasons) await expect(list).toContainText(reason)
}

/** Chooses from a list by typing the first that fits. */
export async function pick(within: Locator, label: string, text: string): Promise<void> {
  const box = within.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(text)
  await within.page().locator('.ant-select-item-option', { hasText: text }).first().click()
}

/** Answers yes or no to each check of a list. */
export async function answer(within: Locator, name: string, yes = true): Promise<void> {
  const choice = within.getByRole('radiogroup', { name, exact: true }).getByRole('radio', { name: yes ? '是' : '否' })
  await choice.check({ force: true })
}

const SAMPLES = join(root, 'resources', 'samples', 'faxes')

/**
 * The fax machine writes a sample fax into the watched folder, under a name that carries the sender's number.
 *
 * A line break is put behind the end: the same page sent a second time is a fax of its own.
 */
export async function dropFax({ desk }: Flow, sample: string, name: string): Promise<void> {
  const bytes = await readFile(join(SAMPLES, sample))
  const path = join(desk.faxFolder, name)
  await writeFile(`${path}.part`, Buffer.concat([bytes, Buffer.from('\n')]))
  await rename(`${path}.part`, path)
}

/** The path of a sample scan under a name of its own, for a file chooser. */
export async function sampleScan({ desk }: Flow, sample: string): Promise<string> {
  const path = join(desk.dataDir, `${Date.now()}-${sample}`)
  await copyFile(join(SAMPLES, sample), path)
  return path
}
