import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { aDesktop, anOffice, type DeskClient, officeClient, socketClient } from './through-doors.ts'

/** What came back, as a value that can be compared. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: await call }
  } catch (error) {
    if (!(error instanceof ORPCError)) return { broken: String(error) }
    const { code, status, data, defined, message } = error as ORPCError<string, unknown>
    return { code, status, data, defined, message }
  }
}

const signedIn = (client: DeskClient) => client.session.signIn({ userId: 'chen', pin: '1234' })

const cases: readonly {
  readonly name: string
  readonly call: (client: DeskClient) => Promise<unknown>
  readonly is: unknown
}[] = [
  {
    name: 'an answer',
    call: (client) => client.orders.byNumber({ number: '20231001-001' }),
    is: { answer: { orderId: 'order-20231001-001' } },
  },
  { name: 'nothing as an answer', call: (client) => client.desk.readNotice({ id: 'n' }), is: { answer: null } },
  {
    name: 'a refusal with its data',
    call: (client) => client.orders.byNumber({ number: 'clash' }),
    is: expect.objectContaining({
      code: 'CLASH',
      defined: true,
      data: { by: 'Li', at: 1, version: 3, changes: [{ path: 'note', before: null, after: '急' }] },
    }),
  },
  {
    name: 'a refusal that the contract does not know',
    call: (client) => client.orders.byNumber({ number: 'teapot' }),
    is: { code: 'TEAPOT', status: 418, defined: false, message: 'undeclared', data: undefined },
  },
  {
    name: 'a wrong type',
    call: (client) => client.orders.byNumber({ number: 5 as unknown as string }),
    is: expect.objectContaining({ code: 'BAD_REQUEST', status: 400, defined: false }),
  },
  {
    name: 'no input',
    call: (client) => client.orders.byNumber(undefined as unknown as { number: string }),
    is: expect.objectContaining({ code: 'BAD_REQUEST', status: 400 }),
  },
  {
    name: 'a fault, without its reason',
    call: (client) => client.desk.keepDraft({ name: 'memo', body: '{}' }),
    is: {
      code: 'INTERNAL_SERVER_ERROR',
      status: 500,
      defined: false,
      message: 'Internal server error',
      data: undefined,
    },
  },
  {
    name: 'an unknown procedure',
    call: (client) => (client as unknown as { desk: { no: () => Promise<unknown> } }).desk.no(),
    is: { code: 'NOT_FOUND', status: 404, defined: false, message: 'No such procedure.', data: undefined },
  },
  {
    name: 'a name from the prototype',
    call: (client) =>
      (client as unknown as Record<string, () => Promise<unknown>>)['__proto__x']?.() ?? Promise.resolve(),
    is: expect.objectContaining({ code: 'NOT_FOUND', status: 404 }),
  },
  {
    name: 'a call of somebody who is not signed in',
    call: (client) => client.desk.draft({ name: 'memo' }),
    is: expect.objectContaining({ code: 'SIGNED_OUT', defined: true }),
  },
  {
    name: 'a wrong PIN, which signs nobody in',
    call: async (client) => {
      await client.session.signIn({ userId: 'chen', pin: '9999' }).catch(() => undefined)
      return client.desk.draft({ name: 'memo' })
    },
    is: expect.objectContaining({ code: 'SIGNED_OUT' }),
  },
  {
    name: 'a call after signing in',
    call: async (client) => {
      await signedIn(client)
      return client.desk.draft({ name: 'memo' })
    },
    is: { answer: { body: 'memo of token-of-chen', at: 1_700_000_000_000 } },
  },
  {
    name: 'a call after signing out',
    call: async (client) => {
      await signedIn(client)
      await client.session.signOut({})
      return client.desk.draft({ name: 'memo' })
    },
    is: expect.objectContaining({ code: 'SIGNED_OUT' }),
  },
  {
    name: 'two announcements, then the end that the listener wants',
    call: async (client) => {
      const heard: string[] = []
      for await (const { id } of await client.orders.changes({})) {
        heard.push(id)
        if (heard.length === 2) break
      }
      return heard
    },
    is: { answer: ['order-1', 'order-2'] },
  },
  {
    name: 'three million characters of Chinese',
    call: async (client) => {
      await signedIn(client)
      return client.orders.byNumber({ number: '单'.repeat(3_000_000) })
    },
    is: expect.objectContaining({ code: 'BAD_REQUEST', status: 400 }),
  },
]

it.each(cases)('through both doors: $name', async ({ call, is }) => {
  const throughWindow = await outcome(call(aDesktop().client))
  const office = await anOffice()
  const throughOffice = await outcome(call(officeClient(office.address).client))
  expect(throughWindow).toEqual(is)
  expect(throughOffice).toEqual(throughWindow)
})

it.each(cases.slice(0, -1))("through the office door's socket: $name", async ({ call, is }) => {
  const office = await anOffice()
  expect(await outcome(call(socketClient(office.address).client))).toEqual(is)
})

it('a large file goes through both doors', async () => {
  const file = { key: 'upload-1', name: 'scan.pdf', base64: 'A'.repeat(80_000_000) }
  const office = await anOffice()
  const { client } = officeClient(office.address)
  await signedIn(client)
  expect(await client.files.upload(file)).toEqual({ id: '80000000', mime: 'application/pdf', pages: 1 })
  expect(await aDesktop().client.files.upload(file)).toEqual({ id: '80000000', mime: 'application/pdf', pages: 1 })
})

it('what nobody expected is reported in full by both doors', async () => {
  const desktop = aDesktop()
  const office = await anOffice()
  await outcome(desktop.client.desk.keepDraft({ name: 'memo', body: '{}' }))
  await outcome(officeClient(office.address).client.desk.keepDraft({ name: 'memo', body: '{}' }))
  const reported = [expect.objectContaining({ message: 'the secret reason, with a path: /home/chen' })]
  expect(desktop.faults).toEqual(reported)
  expect(office.faults).toEqual(reported)
})
