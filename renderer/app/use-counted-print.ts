import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Instant } from '#shared/values/instant.ts'
import { type Desk, useDesk } from './desk/desk-context.ts'
import { newKey } from './desk/new-key.ts'
import { useClock } from './text/clock.ts'
import { usePutOut } from './use-put-out.ts'

/** The name under which the copies of a paper are counted, and which paper of that name. */
export type CountedPaper = {
  readonly document: Parameters<Desk['call']['print']['count']>[0]['document']
  readonly subjectId: string
}

/** Which copy it is, and when it was printed. */
export type Counted = { readonly copy: number; readonly at: Instant }
type Way = 'toPrinter' | 'toPdf'

/**
 * Printing of papers, each counted by the data owner before it goes out, so that a reprint says so.
 *
 * Until it was printed a paper is its first copy, of now. What went wrong stands in `error`; nothing was printed then.
 */
export function useCountedPrints() {
  const { call } = useDesk()
  const { now } = useClock()
  const putOut = usePutOut()
  const [counts, setCounts] = useState<Readonly<Record<string, Counted>>>({})
  const nameOf = ({ document, subjectId }: CountedPaper) => `${document} ${subjectId}`
  const printing = useMutation({
    mutationFn: async ({ paper, way }: { readonly paper: CountedPaper; readonly way: Way }) => {
      const counted = await call.print.count({ key: newKey(), ...paper })
      // The paper must carry its copy number before it goes to the printer.
      flushSync(() => setCounts((before) => ({ ...before, [nameOf(paper)]: counted })))
      await putOut[way]?.()
    },
  })
  return {
    printedOf: (paper: CountedPaper): Counted => counts[nameOf(paper)] ?? { copy: 1, at: now },
    error: printing.error,
    print: (paper: CountedPaper) => printing.mutate({ paper, way: 'toPrinter' }),
    savePdf: putOut.toPdf && ((paper: CountedPaper) => printing.mutate({ paper, way: 'toPdf' })),
  }
}

/** The same for a preview of one paper alone. */
export function useCountedPrint(document: CountedPaper['document'], subjectId: string) {
  const { printedOf, error, print, savePdf } = useCountedPrints()
  const paper = { document, subjectId }
  return {
    printed: printedOf(paper),
    error,
    onPrint: () => print(paper),
    onSavePdf: savePdf && (() => savePdf(paper)),
  }
}
