import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { WindowDesk } from '#shared/contract/window-desk.ts'
import { DOORS, expect, test } from '#tests/support/desk-test.ts'

declare global {
  interface Window {
    readonly desk?: WindowDesk
  }
}

/** One call over the page's own way to the data owner, as the wire has it. */
const call = (page: Page, path: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([where, json]) => {
      const body = JSON.stringify({ json })
      if (window.desk === undefined) {
        const headers = { 'content-type': 'application/json' }
        const response = await fetch(`/rpc${where}`, { method: 'POST', headers, body })
        return ((await response.json()) as { json: unknown }).json
      }
      // The screens ask for a port of their own; whichever the program gave last is the one that it hears.
      const id = crypto.randomUUID()
      const answered = new AbortController()
      const answer = new Promise((resolve) => {
        const listen = ({ ports: [port] }: MessageEvent): void => {
          port?.addEventListener('message', ({ data }: MessageEvent<string>) => {
            const { i, p } = JSON.parse(data) as { i: string; p: { b: { json: unknown } } }
            if (i === id) resolve(p.b.json)
          })
          port?.start()
          port?.postMessage(JSON.stringify({ i: id, p: { u: where, b: { json } } }))
        }
        window.addEventListener('message', listen, { signal: answered.signal })
        window.desk?.connect()
      })
      return answer.finally(() => answered.abort())
    },
    [path, input] as const,
  )

for (const door of DOORS) {
  test.describe(`${door} door`, () => {
    test('the real program answers, before and after signing in, and after a reload', async ({ openDesk }) => {
      const { page } = await openDesk(door, { sample: true })
      const state = await call(page, '/session/state', {})
      expect(state).toMatchObject({ company: { short: '华光纸业' }, me: null })
      const { tiles } = state as { tiles: { id: string; roles: string[] }[] }
      const clerk = tiles.find(({ roles }) => roles.includes('clerk'))
      const filter = { filter: {}, after: null, limit: 10 }
      expect(await call(page, '/orders/list', filter)).toMatchObject({ code: 'SIGNED_OUT', defined: true })
      expect(await call(page, '/session/signIn', { userId: clerk?.id, pin: '0000' })).toMatchObject({
        code: 'PIN_WRONG',
        defined: true,
      })
      expect(await call(page, '/session/signIn', { userId: clerk?.id, pin: '1234' })).toMatchObject({
        me: { id: clerk?.id },
      })
      await page.reload()
      expect(await call(page, '/orders/list', filter)).toHaveProperty('rows')
    })

    test('the page runs no script but its own, and goes nowhere else', async ({ openDesk }) => {
      const { page } = await openDesk(door)
      const home = page.url()
      await page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'document.title = "taken over"'
        document.body.append(script)
      })
      expect(await page.title()).not.toBe('taken over')
      const foreign = await page.evaluate(() =>
        fetch('https://elsewhere.invalid/').catch((error: unknown) => String(error)),
      )
      expect(foreign).toMatch(/TypeError/)
      expect(await page.evaluate(() => fetch('/files/none').then(({ status }) => status))).toBe(401)
      if (door === 'office') return
      await page.evaluate(() => {
        window.location.href = 'https://elsewhere.invalid/'
      })
      expect(await page.evaluate(() => window.open('https://elsewhere.invalid/'))).toBeNull()
      expect(page.url()).toBe(home)
    })

    test('saves the page as a PDF where the user says', async ({ openDesk }) => {
      const { page, savedFolder } = await openDesk(door)
      if (savedFolder === null) {
        expect(await page.evaluate(() => window.desk)).toBeUndefined()
        return
      }
      const path = await page.evaluate(() => window.desk?.print.pdf('20231001-001/确认书'))
      expect(path).toMatch(/20231001-001_确认书\.pdf$/)
      expect((await readFile(path ?? '')).subarray(0, 5).toString()).toBe('%PDF-')
    })

    test('a second start on the same data leaves the first at work', async ({ openDesk }) => {
      const first = await openDesk(door, { sample: true })
      const second = openDesk(door, { dataDir: first.dataDir })
      if (door === 'office') expect(await second).toMatchObject({ address: first.address })
      else await expect(second).rejects.toThrow(/ended with 0|closed/i)
      expect(await call(first.page, '/session/state', {})).toMatchObject({ company: { short: '华光纸业' } })
    })

    test('the clock can be set forward', async ({ openDesk }) => {
      const desk = await openDesk(door)
      await desk.setClock(new Date('2030-01-02T03:04:05Z'))
      const { now } = (await call(desk.page, '/session/state', {})) as { now: number }
      expect(new Date(now).toISOString()).toMatch(/^2030-01-02T03:0[45]/)
    })
  })
}
