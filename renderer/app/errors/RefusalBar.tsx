import type { ReactNode } from 'react'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import { useRefusal } from './useRefusal.ts'

/** A refused call at the place where it was made; nothing at all while there is no error. */
export function RefusalBar({ error, action }: { error: unknown; action?: ReactNode }) {
  const refusal = useRefusal()(error)
  if (!refusal) return null
  return <ErrorBar happened={refusal.happened} safe={refusal.safe} next={refusal.next} action={action} />
}
