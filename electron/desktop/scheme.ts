import { protocol } from 'electron'

/** Where the window's page lives: a scheme of its own, so that no file: URL has any rights. */
const SCHEME = 'app'
const HOST = 'desk'
export const DESK_URL = `${SCHEME}://${HOST}/`

/** Whether a URL is a page of this program. */
export function isDeskUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${SCHEME}:` && new URL(url).host === HOST
}

/** Has to run before the app is ready: gives the scheme an origin, fetch and storage, as https has. */
export function registerDeskScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Answers the window's requests for screens and files. */
export function serveDeskScheme(
  pages: (pathname: string) => Promise<Response>,
  onFault: (error: unknown) => void,
): void {
  protocol.handle(SCHEME, async (request) => {
    if (!isDeskUrl(request.url)) return new Response(null, { status: 404 })
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    try {
      return await pages(new URL(request.url).pathname)
    } catch (error) {
      onFault(error)
      return new Response(null, { status: 500 })
    }
  })
}
