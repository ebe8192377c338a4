import { useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { openPages } from '#renderer/desks/intake/viewer/open-pages.ts'
import type { ScannedPaper } from '#shared/contract/scanned.ts'
import { scannedPage } from '#shared/rules/paper-code.ts'
import { codesOf } from './page-codes.ts'

/** A file as it can be looked at. */
type Scan = { readonly id: string; readonly url: string; readonly mime: string }

/** What was found on a scan: nothing yet while it is looked at; without a paper, no code of ours could be read. */
export type Scanned = { readonly isRead: boolean; readonly papers: readonly ScannedPaper[] }

/** Opens the file once more, for its codes alone; what cannot be opened has none. All pages of a paper are the one paper. */
async function readCodes({ url, mime }: Scan, signal: AbortSignal): Promise<readonly string[]> {
  const source = await openPages(url, mime, signal).catch(() => null)
  if (!source) return []
  try {
    return [...new Set((await codesOf(source)).flatMap((text) => scannedPage(text)?.code ?? []))]
  } finally {
    source.close()
  }
}

/**
 * Our own papers on the pages of a scan, by their codes.
 *
 * Codes are read in the screen: the data owner never opens a file that came in from outside.
 */
export function useScanned(scan: Scan | null): Scanned {
  const { call, q } = useDesk()
  const codes = useQuery({
    queryKey: ['codes', scan?.url],
    enabled: scan !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => (scan === null ? [] : readCodes(scan, signal)),
  })
  const fileId = scan?.id ?? ''
  const papers = useQuery({
    // What was entered of it meanwhile is asked anew; its codes stay as they were read.
    queryKey: [...q.intake.paperOfCode.key(), fileId, codes.data],
    enabled: scan !== null && codes.data !== undefined,
    staleTime: 0,
    refetchOnMount: 'always',
    queryFn: async () => {
      const found = await Promise.all((codes.data ?? []).map((code) => call.intake.paperOfCode({ code, fileId })))
      return found.filter((paper) => paper !== null)
    },
  })
  return { isRead: papers.data !== undefined, papers: papers.data ?? [] }
}
