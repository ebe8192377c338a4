import { useState } from 'react'
import type { Draft, Form, Keyed } from './section.ts'

type Begun<R> = {
  readonly row: R | null
  readonly blank: Draft
  readonly version: number
  /** Its own save made that version, and the list does not have it yet. */
  readonly isAhead: boolean
}

/**
 * The record that a form began with, and what stands in the form before anything is typed.
 *
 * What somebody else saves meanwhile must not pull the form from under the hand; the version finds it out (R19.3). After
 * its own save the form stands on what it sent, and on the record itself as soon as the list has it.
 */
export function useBegun<R extends Keyed>(section: Form<R>, shown: R | null, start: Draft | undefined) {
  const [begun, setBegun] = useState<Begun<R>>(() => ({
    row: shown,
    blank: start ?? section.draftOf(shown),
    version: shown?.version ?? 0,
    isAhead: false,
  }))
  if (begun.isAhead && shown !== null && shown.id === begun.row?.id && shown.version >= begun.version) {
    setBegun({ row: shown, blank: section.draftOf(shown), version: shown.version, isAhead: false })
  }
  return {
    ...begun,
    standsOn: (sent: Draft, version: number) =>
      setBegun((before) => ({ ...before, blank: sent, version, isAhead: true })),
  }
}
