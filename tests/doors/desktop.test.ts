import { expect, it, vi } from 'vitest'
import { aDesktop } from './through-doors.ts'

/** The door's next message on a bare port. */
async function reply(desktop: ReturnType<typeof aDesktop>, message: unknown): Promise<unknown> {
  const heard = new Promise<string>((resolve) => desktop.port.once('message', resolve))
  desktop.port.postMessage(message)
  return JSON.parse(await heard)
}

const refused = (id: string | null, status: number, code: string) => ({
  i: id,
  p: { s: status, b: { json: expect.objectContaining({ code, status, defined: false }) as unknown } },
})

it.each([
  { name: 'no JSON', message: '{"i":"1",', is: refused(null, 400, 'BAD_REQUEST') },
  { name: 'no text', message: { i: '1', p: { u: '/orders/byNumber' } }, is: refused(null, 400, 'BAD_REQUEST') },
  { name: 'bytes', message: new Uint8Array([123, 125]), is: refused(null, 400, 'BAD_REQUEST') },
  { name: 'a list', message: '[]', is: refused(null, 400, 'BAD_REQUEST') },
  { name: 'null', message: 'null', is: refused(null, 400, 'BAD_REQUEST') },
  { name: 'no id', message: '{"p":{"u":"/x"}}', is: refused(null, 400, 'BAD_REQUEST') },
  { name: 'no call', message: '{"i":"7"}', is: refused('7', 400, 'BAD_REQUEST') },
  { name: 'no address', message: '{"i":"7","p":{"u":7}}', is: refused('7', 400, 'BAD_REQUEST') },
  {
    name: 'a foreign address',
    message: '{"i":"7","p":{"u":"http://elsewhere/x"}}',
    is: refused('7', 400, 'BAD_REQUEST'),
  },
  { name: 'an unknown kind', message: '{"i":"7","t":9,"p":{}}', is: refused('7', 400, 'BAD_REQUEST') },
  { name: 'an unknown method', message: '{"i":"7","p":{"u":"/x","m":"GET"}}', is: refused('7', 400, 'BAD_REQUEST') },
  {
    name: 'a form that is announced but not there',
    message: '{"i":"7","p":{"u":"/x","h":{"Content-Type":"multipart/form-data"}}}',
    is: refused('7', 400, 'BAD_REQUEST'),
  },
  { name: 'too much', message: 'x'.repeat(96_000_001), is: refused(null, 413, 'PAYLOAD_TOO_LARGE') },
  { name: 'an unknown procedure', message: '{"i":"7","p":{"u":"/no/such"}}', is: refused('7', 404, 'NOT_FOUND') },
])('$name is refused, and the next call is answered', async ({ message, is }) => {
  const desktop = aDesktop()
  expect(await reply(desktop, message)).toEqual(is)
  expect(await desktop.client.orders.byNumber({ number: '1' })).toEqual({ orderId: 'order-1' })
})

it('a reloaded page gets a new port and stays signed in; the old port is closed', async () => {
  const { client, port, reload, door } = aDesktop()
  await client.session.signIn({ userId: 'chen', pin: '1234' })
  const closed = vi.fn<() => void>()
  port.on('close', closed)
  const next = reload()
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
  expect(await next.client.desk.draft({ name: 'memo' })).toMatchObject({ body: 'memo of token-of-chen' })
  expect(door.token()).toBe('token-of-chen')
})

it('a stream ends with its page', async () => {
  const { client, reload } = aDesktop()
  const changes = await client.orders.changes({})
  await changes.next()
  await changes.next()
  const waiting = changes.next()
  reload()
  await expect(waiting).rejects.toThrow(/abort/i)
})
