import type { Locator } from '@playwright/test'
import type { Stage } from '#shared/rules/step-table.ts'
import { become, type Flow, openStep, type Post } from './flow.ts'
import { pageClient } from './page-client.ts'
import { say } from './words.ts'

/** An order that the sample company has at this stage, the first of the customer; the clerk sits before its folder. */
export async function takeSampleOrder(flow: Flow, customer: string, stage: Stage, step: number): Promise<void> {
  await become(flow, 'clerk')
  const filter = { text: '', stages: [stage], openOnly: false }
  const { rows } = await pageClient(flow).orders.list({ filter, after: null, limit: 50 })
  const row = rows.find((one) => one.customerName.includes(customer))
  if (!row) throw new Error(`the sample company has no order of ${customer} that is ${stage}`)
  flow.number = row.number
  // Whoever sits down next opens the order by its number; so does the clerk.
  flow.who = null
  await flow.page.keyboard.press('F12')
  await openStep(flow, 'clerk', step)
}

/** The sheet on which a cancelling is asked for, signed and carried out. */
export async function openCancelling(flow: Flow, post: Post, step: number): Promise<Locator> {
  const { page } = flow
  await openStep(flow, post, step)
  await page.getByRole('button', { name: say('orderFile:head.more'), exact: true }).click()
  await page.getByRole('menuitem', { name: say('orderFile:cancel.open') }).click()
  const dialog = page.getByRole('dialog', { name: say('orderFile:cancel.title', { number: flow.number }) })
  await dialog.waitFor()
  return dialog
}

/** The same sheet by the note that lies over the folder of an order that somebody wants to cancel. */
export async function openAskedCancelling(flow: Flow, post: Post, step: number): Promise<Locator> {
  const { page } = flow
  await openStep(flow, post, step)
  await page.getByRole('button', { name: say('orderFile:cancel.look') }).click()
  const dialog = page.getByRole('dialog', { name: say('orderFile:cancel.title', { number: flow.number }) })
  await dialog.waitFor()
  return dialog
}
