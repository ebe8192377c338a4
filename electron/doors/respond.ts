import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Refusal } from './entry.ts'
import { SAFE_HEADERS } from './headers.ts'
import { doorRefusal } from './router.ts'

/** Sends a `Response` by Node's own server; a reader who goes away half-way is no fault. */
export async function respond(request: IncomingMessage, response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (request.method === 'HEAD' || answer.body === null) {
    await answer.body?.cancel()
    response.end()
    return
  }
  await pipeline(answer.body, response).catch((error: unknown) => {
    if (!response.destroyed && !response.closed) throw error
  })
}

/** Refuses a call in the form in which oRPC's clients read errors. What is still being sent is read and thrown away. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const answer = (): void => {
    const { status, code, message } = refusal
    const retry = status === 429 ? { 'retry-after': '1' } : {}
    response.writeHead(status, { ...SAFE_HEADERS, ...retry, 'content-type': 'application/json', connection: 'close' })
    response.end(JSON.stringify(doorRefusal(status, code, message)))
  }
  // Closing while the other side still sends would lose the answer on its way.
  request.once('end', answer).resume()
}
