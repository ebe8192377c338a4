import { RPCHandler } from '@orpc/server/ws'
import type { CallContext } from '#electron/core/context.ts'
import { doorOptions, doorRefusal, type HostedRouter, type OnFault } from './router.ts'

/** A connection that stays: the window's port or a socket of the office door. Both carry oRPC's messages as text. */
export type Line = {
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
  readonly send: (message: string) => void
}

/** Longest message, in characters; a file of 64 MB in base64 fits in. */
const MOST_CHARACTERS = 96_000_000

/**
 * Answers calls that come over lines.
 *
 * Each message is looked at before oRPC sees it: what is no call gets a 400 with the call's id where one can be read, and
 * the line stays open.
 */
export function lineHandler(router: HostedRouter, onFault: OnFault): (line: Line, context: CallContext) => void {
  const handler = new RPCHandler<CallContext>(router, doorOptions(onFault))
  return (line, context) => {
    const socket = {
      addEventListener: (event: string, listener: (event: { data: unknown }) => void) => {
        if (event === 'close') line.onClose(() => listener({ data: null }))
        if (event !== 'message') return
        line.onMessage((message) => {
          const refusal = refusalOf(message)
          if (refusal === null) listener({ data: message })
          else line.send(refusal)
        })
      },
      send: line.send,
    }
    handler.upgrade(socket as unknown as Parameters<typeof handler.upgrade>[0], { context }).catch(onFault)
  }
}

/** The answer to a message that is no call, or null for one that is. */
function refusalOf(message: unknown): string | null {
  if (typeof message !== 'string') return answer(null, 400, 'BAD_REQUEST', 'A call is text.')
  if (message.length > MOST_CHARACTERS) return answer(null, 413, 'PAYLOAD_TOO_LARGE', 'The call is too large.')
  const envelope = parse(message)
  if (!isRecord(envelope)) return answer(null, 400, 'BAD_REQUEST', 'A call is a JSON object.')
  if (typeof envelope['i'] !== 'string') return answer(null, 400, 'BAD_REQUEST', 'The call has no id.')
  return isCall(envelope) ? null : answer(envelope['i'], 400, 'BAD_REQUEST', 'The call is malformed.')
}

const REQUEST = 1
const EVENT = 3
const ABORT = 4

function isCall({ t: type = REQUEST, p: call }: Readonly<Record<string, unknown>>): boolean {
  if (type === ABORT) return true
  if (!isRecord(call)) return false
  if (type === EVENT) return typeof call['e'] === 'string'
  const { u: url, h: headers = {}, m: method = 'POST' } = call
  if (type !== REQUEST || method !== 'POST' || typeof url !== 'string' || !url.startsWith('/')) return false
  // A content type announces a form or a file behind the call; files come as base64 inside of it.
  return (
    URL.canParse(`http://desk${url}`) &&
    isRecord(headers) &&
    !Object.keys(headers).some((name) => /^content-/i.test(name))
  )
}

const answer = (id: string | null, status: number, code: string, message: string): string =>
  JSON.stringify({ i: id, p: { s: status, b: doorRefusal(status, code, message) } })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
