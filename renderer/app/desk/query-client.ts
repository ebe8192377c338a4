import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { refusalCode } from '../errors/refusal-code.ts'
import { noteFailed, noteSaved } from './saved.ts'

/** Refusals are answers: asking again would be refused again. Only what got lost on the way is tried a second time. */
const mayAskAgain = (failures: number, error: unknown): boolean => refusalCode(error) === null && failures < 2

/** The cache of what the data owner said. Live changes renew it, so nothing is asked again by the clock. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const lookForSignOut = (error: unknown) => {
    const code = refusalCode(error)
    if (code === 'SIGNED_OUT' || code === 'LOCKED') onSignedOut()
  }
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: mayAskAgain, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
    queryCache: new QueryCache({ onError: lookForSignOut }),
    mutationCache: new MutationCache({
      onSuccess: (_data, _input, _context, { meta }) => {
        if (meta?.isNoSave !== true) noteSaved(Date.now())
      },
      onError: (error) => {
        // A wrong PIN is no lost work.
        if (!refusalCode(error)?.startsWith('PIN_')) noteFailed()
        lookForSignOut(error)
      },
    }),
  })
}
