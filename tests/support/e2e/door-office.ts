import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { type Office, plantOffice } from '../test-desk/office.ts'
import type { Desk, Place } from '../test-desk/open.ts'

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
export const officeAtDoor = (address: string): Promise<Office> =>
  // Nothing but places is asked of the desk here: its clock is the program's own.
  plantOffice({ place: () => placeAt(address) } as unknown as Desk)
