import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useDesk } from './desk/desk-context.ts'
import { newKey } from './desk/new-key.ts'
import { useClock } from './text/clock.ts'

/**
 * Printing of one paper, counted by the data owner, so that a reprint says so.
 *
 * Until it was printed it is its first copy, of now. What went wrong stands in `error`; nothing was printed then.
 */
export function useCountedPrint(document: 'memo' | 'policy', subjectId: string) {
  const { call, print } = useDesk()
  const { now } = useClock()
  const [printed, setPrinted] = useState({ copy: 1, at: now })
  const printing = useMutation({
    mutationFn: () => call.print.count({ key: newKey(), document, subjectId }),
    onSuccess: async (counted) => {
      // The paper must carry its copy number before it goes to the printer.
      flushSync(() => setPrinted(counted))
      await window.document.fonts.ready
      if (print) await print.dialog()
      else window.print()
    },
  })
  return { printed, error: printing.error, onPrint: () => printing.mutate() }
}
