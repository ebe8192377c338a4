import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { expect, type Locator } from '@playwright/test'
import { type Office, plantOffice } from '../test-desk/office.ts'
import type { Desk, Place } from '../test-desk/open.ts'
import { become, type Flow, openStep, orderHead, type Post } from './flow.ts'
import { say } from './words.ts'

/** A place at the office door as a tool has it that is no browser: its cookie is kept, it sends no origin. */
function placeAt(address: string): Place {
  let cookie = ''
  const link = new RPCLink({
    url: new URL('/rpc', address).href,
    fetch: async (request) => {
      const headers = new Headers(request.headers)
      if (cookie !== '') headers.set('cookie', cookie)
      const response = await fetch(new Request(request, { headers }))
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return response
    },
  })
  return createORPCClient(link)
}

/**
 * An office set up over the door of a program that was never started before: the same people and the same steps as in
 * the tests of the core (test-desk/), so that a flow begins with an order at the stop that it is about.
 */
export async function officeAtDoor({ desk, page }: Pick<Flow, 'desk' | 'page'>): Promise<Office> {
  // Nothing but places is asked of the desk here: its clock is the program's own.
  const office = await plantOffice({ place: () => placeAt(desk.address ?? '') } as unknown as Desk)
  await page.reload()
  await expect(page.getByRole('heading', { name: say('session:signIn.title') })).toBeVisible()
  return office
}

type Known = { readonly orderId: string; readonly read: () => Promise<{ file: { order: { number: string } } }> }

/** The sheet of a step of an order, opened by its address; the person who acts sits down first. */
export async function stepOf(flow: Flow, order: Known, post: Post, step: number): Promise<Locator> {
  flow.number = (await order.read()).file.order.number
  await become(flow, post)
  await flow.page.goto(new URL(`/#/orders/${order.orderId}?step=${step}`, flow.desk.address ?? '').href)
  await expect(orderHead(flow)).toContainText(flow.number)
  return openStep(flow, post, step)
}
