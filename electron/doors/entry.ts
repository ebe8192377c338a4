import type { IncomingMessage } from 'node:http'

/** A refusal before anything was looked at. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string }

/** Bytes of a call: large where a session might upload a file, small for strangers. */
const MOST_BYTES = { signedIn: 96_000_000, stranger: 1_000_000 }

/**
 * Whether a request was meant for this desk: by a name of this machine (a foreign page can point its own name at
 * 127.0.0.1) and not sent by a page from elsewhere. Tools that are no browser send no origin; no page can leave it out.
 */
export function refuseForeign(request: IncomingMessage, port: number): Refusal | null {
  const { host, origin } = request.headers
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return { status: 421, code: 'WRONG_HOST', message: 'This desk answers to 127.0.0.1 and localhost only.' }
  const isForeign = origin !== undefined && origin !== `http://${host}`
  if (isForeign || request.headers['sec-fetch-site'] === 'cross-site')
    return { status: 403, code: 'WRONG_ORIGIN', message: 'Calls from other pages are not answered.' }
  return null
}

/** Whether the head of a call promises something that can be read: JSON of a stated, bearable length. */
export function refuseUnreadable(request: IncomingMessage, isSignedIn: boolean): Refusal | null {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'A call is application/json.' }
  const length = request.headers['content-length']
  if (length === undefined) return { status: 411, code: 'LENGTH_REQUIRED', message: 'A call states its length.' }
  const most = isSignedIn ? MOST_BYTES.signedIn : MOST_BYTES.stranger
  if (Number(length) > most)
    return { status: 413, code: 'PAYLOAD_TOO_LARGE', message: `The call is larger than ${most} bytes.` }
  return null
}
