import { useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { openPages } from '#renderer/desks/intake/viewer/open-pages.ts'
import type { ScannedPaper } from '#shared/contract/scanned.ts'
import { readPaperCode } from '#shared/rules/paper-code.ts'
import { codesOf } from './page-codes.ts'

/** A file as it can be looked at. */
type Scan = { readonly url: string; readonly mime: string }

/** Opens the file once more, for its codes alone; what cannot be opened has none. */
async function readCodes({ url, mime }: Scan, signal: AbortSignal): Promise<readonly string[]> {
  const source = await openPages(url, mime, signal).catch(() => null)
  if (!source) return []
  try {
    return (await codesOf(source)).filter((code) => readPaperCode(code) !== null)
  } finally {
    source.close()
  }
}

/**
 * Our own papers on the pages of a scan, by their codes; empty while it is looked at, and where there is none.
 *
 * Codes are read in the screen: the data owner never opens a file that came in from outside.
 */
export function useScanned(scan: Scan | null): readonly ScannedPaper[] {
  const { call } = useDesk()
  const found = useQuery({
    queryKey: ['scanned', scan?.url],
    enabled: scan !== null,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      if (scan === null) return []
      const codes = await readCodes(scan, signal)
      const papers = await Promise.all(codes.map((code) => call.intake.paperOfCode({ code })))
      return papers.filter((paper) => paper !== null)
    },
  })
  return found.data ?? []
}
