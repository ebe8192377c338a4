import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Flow, openStep } from './flow.ts'
import { say } from './words.ts'

/** The step at which a paper lies on top of the pile when it is printed. */
const STEP_OF = { confirmation: 9, production: 12, deliveryNotice: 15 } as const

/** Opens a paper in the preview from its step, prints it as PDF and gives back the text that can be read from it. */
export async function readPaper(flow: Flow, paper: keyof typeof STEP_OF): Promise<string> {
  const { page, desk, shot } = flow
  await openStep(flow, 'clerk', STEP_OF[paper])
  await page.keyboard.press('Control+P')
  const preview = page.getByRole('dialog', { name: say('print:preview.title') })
  await expect(preview.locator('[data-paper]').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await shot(`paper-${paper}`)
  const path = join(desk.dataDir, `${paper}.pdf`)
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }))
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

/** The printed text says this, and not that. */
export function expectText(text: string, { has, hasNot = [] }: { has: readonly string[]; hasNot?: readonly string[] }) {
  for (const part of has) expect(text).toContain(part)
  for (const part of hasNot) expect(text).not.toContain(part)
}
