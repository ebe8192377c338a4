import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from './desk/desk-context.ts'

const KEEP_AFTER_MS = 400

/**
 * What is typed into a form, kept by the data owner at every pause, so that it survives lock, reload and power cut.
 *
 * `name` is unique per order and form. Returns the values, a function that changes some of them, and one that forgets
 * the draft once it is saved. A form that was never touched keeps following its defaults.
 */
export function useDraft<Values extends object>(name: string, defaults: Values) {
  const { q, call } = useDesk()
  const [typed, setTyped] = useState<Partial<Values>>({})
  const latest = useRef<Partial<Values>>({})
  const isTouched = useRef(false)
  const timer = useRef(0)
  const kept = useQuery({
    ...q.desk.draft.queryOptions({ input: { name } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const body = kept.data?.body

  const show = (values: Partial<Values>) => {
    latest.current = values
    setTyped(values)
  }
  useEffect(() => {
    // A draft that arrives after the first keystroke must not overwrite it.
    if (body !== undefined && !isTouched.current) show(readDraft<Values>(body))
  }, [body])

  const keep = useRef(() => {})
  keep.current = () => {
    window.clearTimeout(timer.current)
    timer.current = 0
    // A draft that cannot be kept now is kept at the next pause; the text itself is still on the screen.
    call.desk.keepDraft({ name, body: JSON.stringify(latest.current) }).catch(() => undefined)
  }
  useEffect(
    () => () => {
      if (timer.current !== 0) keep.current()
    },
    [],
  )
  const change = (patch: Partial<Values>) => {
    isTouched.current = true
    show({ ...latest.current, ...patch })
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => keep.current(), KEEP_AFTER_MS)
  }
  const forget = () => {
    window.clearTimeout(timer.current)
    timer.current = 0
    isTouched.current = false
    show({})
    call.desk.dropDraft({ name }).catch(() => undefined)
  }
  return [{ ...defaults, ...typed } as Values, change, forget] as const
}

function readDraft<Values>(body: string): Partial<Values> {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === 'object' && read !== null ? (read as Partial<Values>) : {}
  } catch {
    return {}
  }
}
