import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
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

/** A running program as the steps of test-desk/ use it. Nothing but places is asked of it: its clock is its own. */
export const deskAtDoor = (address: string): Desk => ({ place: () => placeAt(address) }) as unknown as Desk
