import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { plantSample, SAMPLE_PIN } from '#db/sample/index.ts'
import { desktopDoor } from '#electron/doors/desktop.ts'
import { officeDoor } from '#electron/doors/office.ts'
import { pages } from '#electron/doors/pages.ts'
import { type DataOwner, openDataOwner } from '#electron/services.ts'
import { type Change, createDesk, type Desk, isConnectionError, refusalOf } from '#renderer/desk.ts'
import { root } from '#scripts/lib/root.mjs'
import { PORT_MESSAGE } from '#shared/contract/window-desk.ts'
import { aPdf } from '../platform/kit.ts'
import { asDesktopPort } from './through-doors.ts'

let folder = ''
let owner: DataOwner

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'order-desk-owner-'))
  owner = await openDataOwner(folder)
  const { store, now, pins } = owner.services
  await plantSample(store, { now: now(), pinHash: () => pins.hash(SAMPLE_PIN) })
}, 60_000)
afterAll(async () => {
  await owner.close()
  await rm(folder, { recursive: true, force: true })
})

type Opened = { readonly desk: Desk; readonly get: (path: string) => Promise<Response> }

/** The screens' own client at the window's door, with the half of the preload script done by hand. */
async function window(): Promise<Opened> {
  const door = desktopDoor(owner.router, owner.onFault)
  onTestFinished(() => door.close())
  const listeners = new Set<(event: object) => void>()
  const page = {
    location: { origin: 'app://desk' },
    addEventListener: (_type: string, listener: (event: object) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: object) => void) => listeners.delete(listener),
    desk: {
      connect: () => {
        const { port1, port2 } = new MessageChannel()
        door.connect(asDesktopPort(port1))
        for (const listen of listeners) listen({ source: page, data: PORT_MESSAGE, ports: [port2] })
      },
      print: { dialog: async () => true, pdf: async () => null },
    },
  }
  const screens = pages(join(root, 'renderer'), owner.readFile)
  return { desk: createDesk(page as unknown as Window), get: (path) => screens(path, door.token()) }
}

/** The screens' own client at the office door, with a browser's cookie. */
async function office(): Promise<Opened & { restart: () => Promise<void>; stop: () => Promise<void> }> {
  const open = (port: number) =>
    officeDoor({
      router: owner.router,
      pages: pages(join(root, 'renderer'), owner.readFile),
      onFault: owner.onFault,
      port,
    })
  let door = await open(0)
  onTestFinished(() => door.close())
  const { address } = door
  let cookie = ''
  const real = fetch
  const browserFetch = async (input: Request | string, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    request.headers.set('cookie', cookie)
    const response = await real(request)
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return response
  }
  vi.stubGlobal('fetch', browserFetch)
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin: address } })
        this.on('error', () => undefined)
      }
    },
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  return {
    desk: createDesk({ location: { origin: address } } as unknown as Window),
    get: (path) => browserFetch(`${address}${path}`),
    stop: () => door.close(),
    restart: async () => {
      door = await open(Number(new URL(address).port))
    },
  }
}

/** Signs in the first colleague who has this role. */
async function signIn({ client }: Desk, role: string): Promise<void> {
  const { tiles } = await client.session.state({})
  const tile = tiles.find(({ roles }) => roles.some((one) => one === role))
  await client.session.signIn({ userId: tile?.id ?? '', pin: SAMPLE_PIN })
}

/** The changes that are heard from now on. */
function listen(desk: Desk): Change[] {
  const heard: Change[] = []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  void (async () => {
    for await (const change of desk.changes(stop.signal)) heard.push(change)
  })()
  return heard
}

describe.each([
  { door: 'desktop', open: window, fax: 'a.pdf', count: 1 },
  { door: 'office', open: office, fax: 'b.pdf', count: 2 },
] as const)('the real data owner through the $door door', ({ door, open, fax, count }) => {
  it('knows its door, refuses in types, and answers who signed in', async () => {
    const { desk } = await open()
    expect(desk.door).toBe(door)
    const refused = await desk.client.desk.notices({}).catch(refusalOf)
    expect(refused).toMatchObject({ code: 'SIGNED_OUT' })
    const { tiles } = await desk.client.session.state({})
    const wrong = await desk.client.session.signIn({ userId: tiles[count]?.id ?? '', pin: '0000' }).catch(refusalOf)
    expect(wrong).toEqual({ code: 'PIN_WRONG', data: { triesLeft: 4 } })
    await signIn(desk, 'clerk')
    expect(await desk.client.desk.notices({})).toEqual([])
    expect(await desk.query.desk.notices.queryOptions({ input: {} }).queryFn?.({} as never)).toEqual([])
  })

  it('R1.3 a fax that falls into the folder is announced, listed, and can be looked at by who is signed in', async () => {
    const { desk, get } = await open()
    expect((await get('/files/anything')).status).toBe(401)
    await signIn(desk, 'clerk')
    const heard = listen(desk)
    await vi.waitFor(() => expect(desk.connection.isLost()).toBe(false))
    await writeFile(join(owner.services.faxFolder.path(), fax), aPdf(count))
    await vi.waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ topic: 'fax' })), { timeout: 15_000 })
    const id = (heard.find((change) => change !== 'missed' && change.topic === 'fax') as { id: string }).id
    const { rows } = await desk.client.intake.faxes({ status: 'unfiled', limit: 50 })
    const row = rows.find((one) => one.id === id)
    expect(row).toMatchObject({ name: fax, mime: 'application/pdf', pages: count, problem: null })
    const file = await get(desk.fileUrl(row?.fileId ?? ''))
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect((await file.bytes()).byteLength).toBe(row?.size)
    await desk.client.session.lock({})
    expect((await get(desk.fileUrl(row?.fileId ?? ''))).status).toBe(401)
  })
})

it('a lost office door is noticed, and after it comes back the listener hears that he missed something', async () => {
  const { desk, stop, restart } = await office()
  await signIn(desk, 'clerk')
  const heard = listen(desk)
  await desk.client.desk.notices({})
  const states: boolean[] = []
  desk.connection.subscribe(() => states.push(desk.connection.isLost()))
  await stop()
  const lost = await desk.client.desk.notices({}).catch((error: unknown) => error)
  expect({ isConnectionError: isConnectionError(lost), refusal: refusalOf(lost) }).toEqual({
    isConnectionError: true,
    refusal: null,
  })
  expect(desk.connection.isLost()).toBe(true)
  await restart()
  await vi.waitFor(() => expect(heard).toContain('missed'), { timeout: 15_000 })
  expect(states.at(0)).toBe(true)
  expect(desk.connection.isLost()).toBe(false)
})
