import type { Page } from '@playwright/test'

/** Chromium knows no schemes of others: `app://desk/…` stands at this host, which is never asked over a network. */
const ORIGIN = 'https://desk.invalid'

export const toPageUrl = (url: string): string => url.replace(/^app:\/\/desk(?=\/|$)/, ORIGIN)
export const fromPageUrl = (url: string): string =>
  url === ORIGIN || url.startsWith(`${ORIGIN}/`) ? url.replace(ORIGIN, 'app://desk') : url

export type SchemeHandler = (request: Request) => Promise<Response> | Response

/** Answers the page's requests by the handler of the program's scheme; there is no other network. */
export async function routeScheme(page: Page, handlerOf: (scheme: string) => SchemeHandler | undefined): Promise<void> {
  await page.route('**/*', async (route) => {
    const request = route.request()
    const url = fromPageUrl(request.url())
    const handler = handlerOf(new URL(url).protocol.replace(':', ''))
    if (handler === undefined) return route.abort('internetdisconnected')
    const answer = await handler(new Request(url, { method: request.method() }))
    const body = Buffer.from(await answer.arrayBuffer())
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
}
