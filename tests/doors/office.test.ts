import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { anOffice, officeClient, socketClient } from './through-doors.ts'

type Asked = {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}
type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

/** A request as it is: `fetch` would correct the host, the origin and the path. */
function ask(address: string, { method = 'POST', path, headers = {}, body = '' }: Asked): Promise<Answer> {
  const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  return new Promise((resolve, reject) => {
    const request = httpRequest(address, { method, path, headers: { ...length, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('error', reject).end(body)
  })
}

const json = { 'content-type': 'application/json' }
const CALL = { path: '/rpc/orders/byNumber', headers: json, body: '{"json":{"number":"1"}}' }
const refusal = (code: string) =>
  expect.objectContaining({ code, defined: false, message: expect.stringMatching(/\w/) as unknown }) as unknown

it.each([
  { name: 'garbage', asked: { ...CALL, body: '{"json":' }, status: 400, code: 'BAD_REQUEST' },
  { name: 'bytes', asked: { ...CALL, body: '\u0000\u0001' }, status: 400, code: 'BAD_REQUEST' },
  { name: 'nothing', asked: { ...CALL, body: '' }, status: 400, code: 'BAD_REQUEST' },
  { name: 'a number', asked: { ...CALL, body: '7' }, status: 400, code: 'BAD_REQUEST' },
  { name: 'null', asked: { ...CALL, body: 'null' }, status: 400, code: 'BAD_REQUEST' },
  { name: 'a wrong type', asked: { ...CALL, body: '{"json":{"number":{}}}' }, status: 400, code: 'BAD_REQUEST' },
  {
    name: 'types that are not there',
    asked: { ...CALL, body: '{"json":{"number":"1"},"meta":[[1,"a","b"]]}' },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a reach for the prototype',
    asked: { ...CALL, body: '{"json":{"number":"1"},"meta":[[1,"__proto__","polluted"]]}' },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    name: 'a form',
    asked: { ...CALL, headers: { 'content-type': 'text/plain' } },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  { name: 'an unknown procedure', asked: { ...CALL, path: '/rpc/no/such' }, status: 404, code: 'NOT_FOUND' },
  {
    name: 'a procedure called constructor',
    asked: { ...CALL, path: '/rpc/constructor' },
    status: 404,
    code: 'NOT_FOUND',
  },
  { name: 'no procedure', asked: { ...CALL, path: '/rpc' }, status: 404, code: 'NOT_FOUND' },
  {
    name: 'two megabytes from a stranger',
    asked: { ...CALL, body: ' '.repeat(2_000_000) },
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    name: 'another host',
    asked: { ...CALL, headers: { ...json, host: 'desk.example' } },
    status: 421,
    code: 'WRONG_HOST',
  },
  {
    name: 'the host without its port',
    asked: { ...CALL, headers: { ...json, host: '127.0.0.1' } },
    status: 421,
    code: 'WRONG_HOST',
  },
  {
    name: 'a foreign page',
    asked: { ...CALL, headers: { ...json, origin: 'http://evil.example' } },
    status: 403,
    code: 'WRONG_ORIGIN',
  },
  {
    name: 'a page of another port',
    asked: { ...CALL, headers: { ...json, origin: 'http://127.0.0.1:1' } },
    status: 403,
    code: 'WRONG_ORIGIN',
  },
  {
    name: 'a page without origin',
    asked: { ...CALL, headers: { ...json, origin: 'null' } },
    status: 403,
    code: 'WRONG_ORIGIN',
  },
  {
    name: 'a cross-site call',
    asked: { ...CALL, headers: { ...json, 'sec-fetch-site': 'cross-site' } },
    status: 403,
    code: 'WRONG_ORIGIN',
  },
])('$name is refused in words, and the next call is answered', async ({ asked, status, code }) => {
  const { address } = await anOffice()
  const answer = await ask(address, asked)
  expect({ status: answer.status, error: (JSON.parse(answer.text) as { json: unknown }).json }).toEqual({
    status,
    error: refusal(code),
  })
  expect(answer.text).not.toMatch(/node_modules|\bat .*:\d+:\d+/)
  expect(await ask(address, CALL)).toMatchObject({ status: 200, text: '{"json":{"orderId":"order-1"}}' })
})

it.each([
  { name: 'empty', token: '' },
  { name: 'too long', token: 'x'.repeat(3_000) },
  { name: 'with a quote', token: '"; drop table' },
  { name: 'of another desk on this machine', token: 'token', port: 1 },
])('a cookie that is $name counts as none', async ({ token, port }) => {
  const { address } = await anOffice()
  const cookie = `order-desk-${port ?? new URL(address).port}=${token}`
  const answer = await ask(address, {
    path: '/rpc/desk/draft',
    headers: { ...json, cookie },
    body: '{"json":{"name":"m"}}',
  })
  expect(JSON.parse(answer.text)).toMatchObject({ json: { code: 'SIGNED_OUT', defined: true } })
})

it('the cookie is out of reach of scripts and of other pages', async () => {
  const { address } = await anOffice()
  const { port } = new URL(address)
  const body = '{"json":{"userId":"chen","pin":"1234"}}'
  const signIn = await ask(address, { path: '/rpc/session/signIn', headers: json, body })
  expect(signIn.headers['set-cookie']).toEqual([`order-desk-${port}=token-of-chen; Path=/; HttpOnly; SameSite=Strict`])
  const signOut = await ask(address, { path: '/rpc/session/signOut', headers: json, body: '{"json":{}}' })
  expect(signOut.headers['set-cookie']).toEqual([`order-desk-${port}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`])
})

it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way to call', async (method) => {
  const { address } = await anOffice()
  const answer = await ask(address, { ...CALL, method, body: '' })
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } })
})

it.each([
  { path: '/', status: 200, type: 'text/html; charset=utf-8', policy: /script-src 'self';/ },
  { path: '/orders/20231001-001', status: 200, type: 'text/html; charset=utf-8', policy: /default-src 'none'/ },
  { path: '/main.js', status: 200, type: 'text/javascript; charset=utf-8', policy: /default-src 'none'/ },
  { path: '/notes.txt', status: 404, type: 'text/plain; charset=utf-8' },
  { path: '/none.js', status: 404, type: 'text/plain; charset=utf-8' },
  { path: '/assets/%2e%2e/%2e%2e/package.json', status: 404, type: 'text/plain; charset=utf-8' },
  { path: '/..%2f..%2fpackage.json', status: 400, type: 'text/plain; charset=utf-8' },
  { path: '/%00.js', status: 400, type: 'text/plain; charset=utf-8' },
  { path: '/%zz', status: 400, type: 'text/plain; charset=utf-8' },
  { path: '//[', status: 400, type: 'text/plain; charset=utf-8' },
  { path: '/files/anything', status: 401, type: 'text/plain; charset=utf-8' },
])('GET $path gives $status', async ({ path, status, type, policy }) => {
  const { address } = await anOffice()
  const { headers, ...answer } = await ask(address, { method: 'GET', path })
  expect(answer.status).toBe(status)
  expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' })
  if (policy) expect(headers['content-security-policy']).toMatch(policy)
  const posted = await ask(address, { method: 'POST', path })
  expect(posted.status).toBe(path === '//[' ? 400 : 405)
})

it('files are served to a session, as what they are or as bytes, and can do nothing', async () => {
  const { address } = await anOffice()
  const { client, cookie } = officeClient(address)
  await client.session.signIn({ userId: 'chen', pin: '1234' })
  const get = (path: string) => ask(address, { method: 'GET', path, headers: { cookie: cookie() } })
  const fax = await get('/files/content-of-fax')
  expect(fax).toMatchObject({ status: 200, text: 'content-of-fax' })
  expect(fax.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "inline; filename*=UTF-8''%E4%BC%A0%E7%9C%9F%20%281%29.pdf",
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/) as unknown,
    'cache-control': 'private, no-store',
  })
  const page = await get('/files/page')
  expect(page.headers['content-type']).toBe('application/octet-stream')
  expect(page.headers['content-disposition']).toMatch(/^attachment;/)
  expect((await get('/files/none')).status).toBe(404)
  const head = await ask(address, { method: 'HEAD', path: '/files/content-of-fax', headers: { cookie: cookie() } })
  expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-length': '14' } })
})

it('who asks too often is told to wait', async () => {
  const rate = { perSecond: 0.001, burst: 3 }
  const { address } = await anOffice({ rates: { session: rate, stranger: rate } })
  const statuses: number[] = []
  for (let call = 0; call < 5; call++) statuses.push((await ask(address, CALL)).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  const { port } = new URL(address)
  const signedIn = await ask(address, { ...CALL, headers: { ...json, cookie: `order-desk-${port}=mine` } })
  expect(signedIn.status).toBe(200)
})

it('a line that is no HTTP is hung up on', async () => {
  const { address } = await anOffice()
  const { port } = new URL(address)
  const heard = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('hello?\r\n\r\n'))
    let text = ''
    socket.on('data', (part) => {
      text += part.toString()
    })
    socket.on('close', () => resolve(text))
  })
  expect(heard).toMatch(/^HTTP\/1\.1 400 Bad Request/)
  expect((await ask(address, CALL)).status).toBe(200)
})

it.each<{ name: string; headers: Record<string, string>; status: number }>([
  { name: 'a foreign page', headers: { origin: 'http://evil.example' }, status: 403 },
  { name: 'another host', headers: { host: 'desk.example' }, status: 421 },
])('a socket from $name is refused', async ({ headers, status }) => {
  const { address } = await anOffice()
  const { socket } = socketClient(address, headers)
  const heard = await new Promise<Error>((resolve) => socket.on('error', resolve))
  expect(heard.message).toBe(`Unexpected server response: ${status}`)
  expect((await ask(address, CALL)).status).toBe(200)
})

it('garbage on a socket is refused and the socket stays; two megabytes close it', async () => {
  const { address } = await anOffice()
  const { client, socket } = socketClient(address)
  await client.orders.byNumber({ number: '1' })
  const heard = new Promise<string>((resolve) => socket.once('message', (data: Buffer) => resolve(data.toString())))
  socket.send('{"i":')
  expect(JSON.parse(await heard)).toMatchObject({ i: null, p: { s: 400 } })
  expect(await client.orders.byNumber({ number: '2' })).toEqual({ orderId: 'order-2' })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  socket.send('x'.repeat(2_000_000))
  expect(await closed).toBe(1009)
  expect((await ask(address, CALL)).status).toBe(200)
})

it('a taken port is said, not hidden', async () => {
  const { address } = await anOffice()
  await expect(anOffice({ port: Number(new URL(address).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
