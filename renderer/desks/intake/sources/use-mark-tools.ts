import { useMemo } from 'react'
import type { MarkTools } from '../viewer/mark-tools.ts'
import { type Marking, useMarking } from './mark-board.ts'
import { sourceKey } from './source-target.ts'

const whole = (marking: Marking): Marking => marking

/** What the viewer of one fax shows and does of the places that the form beside it knows; null without a form. */
export function useMarkTools(faxId: string): MarkTools | null {
  const marking = useMarking(whole)
  return useMemo(() => {
    if (!marking?.faxes.some((fax) => fax.id === faxId)) return null
    const { sources, target, nameOf, put, drop, pick } = marking
    const marks = sources
      .filter((source) => source.faxId === faxId)
      .map((source) => ({ ...source, key: sourceKey(source), label: nameOf(source) }))
    const key = target && sourceKey(target)
    return {
      marks,
      strong: marks.some((mark) => mark.key === key) ? key : null,
      target: target && nameOf(target),
      onMark: (page, rect) => {
        if (target) put({ ...target, ...rect, faxId, page })
      },
      onDrop: drop,
      onPick: pick,
    }
  }, [marking, faxId])
}
