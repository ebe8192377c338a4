import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { Role } from '#shared/rules/roles.ts'
import { become, type Flow, PEOPLE, type Post } from './flow.ts'

type DeskClient = ContractRouterClient<Contract>

/**
 * The contract as the page at the office door speaks it, in the name of whoever is signed in there.
 *
 * For what no screen would send: what the core answers to it, past every button that is shut.
 */
export function pageClient({ page }: Pick<Flow, 'page'>): DeskClient {
  const link = new RPCLink({
    url: new URL('/rpc', page.url()).href,
    fetch: async (request) => {
      const asked = {
        url: request.url,
        headers: [...request.headers],
        body: await request.text(),
      }
      const answer = await page.evaluate(async ({ url, headers, body }) => {
        const response = await fetch(url, { method: 'POST', headers, body })
        return { status: response.status, headers: [...response.headers], text: await response.text() }
      }, asked)
      return new Response(answer.text, { status: answer.status, headers: answer.headers })
    },
  })
  return createORPCClient(link)
}

/** The admin gives a colleague a further role, so that one person could sign two of three. */
export async function addRole(flow: Flow, post: Post, role: Role): Promise<void> {
  await become(flow, 'admin')
  const client = pageClient(flow)
  const user = (await client.office.users({})).find((one) => one.name === PEOPLE[post])
  if (!user) throw new Error(`nobody is called ${PEOPLE[post]}`)
  const { id, version, name, phone, active } = user
  const key = `roles-${id}-${version}`
  await client.office.saveUser({ key, id, version, name, phone, active, pin: null, roles: [...user.roles, role] })
}
