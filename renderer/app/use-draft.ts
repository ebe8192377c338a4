import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useDesk } from './desk/desk-context.ts'
import { dropLocally, keepLocally, localDraft, readDraft } from './local-draft.ts'
import { useSession } from './session/session-context.ts'

const KEEP_AFTER_MS = 300

/**
 * What is typed into a form: on this PC at every keystroke, with the data owner at every pause, so that it survives
 * lock, reload and power cut, and is there on another PC too. A draft that does not fit the form any more is dropped.
 *
 * `name` is unique per form and subject, and stays the same while the form is on the screen. Returns the values, a
 * function that changes some of them, one that forgets the draft once it is saved, and whether it is known by now what
 * was kept elsewhere. A form that was never touched keeps following its defaults.
 */
export function useDraft<Values extends object>(name: string, defaults: Values) {
  const { q, call } = useDesk()
  const person = useSession().me.id
  const [local] = useState(() => localDraft(person, name, defaults))
  const [typed, setTyped] = useState<Partial<Values>>(local?.values ?? {})
  const latest = useRef<Partial<Values>>(typed)
  const shape = useRef(defaults)
  const isTouched = useRef(false)
  const timer = useRef(0)
  const kept = useQuery({
    ...q.desk.draft.queryOptions({ input: { name } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

  const show = (values: Partial<Values>) => {
    latest.current = values
    setTyped(values)
  }
  useLayoutEffect(() => {
    shape.current = defaults
  })
  useEffect(() => {
    // A draft that arrives after the first keystroke must not overwrite it.
    if (kept.data === undefined || isTouched.current) return
    if (kept.data !== null && kept.data.at >= (local?.at ?? 0)) show(readDraft(kept.data.body, shape.current))
    // Saved or thrown away on another PC since then.
    if (kept.data === null && local?.kept) {
      dropLocally(person, name)
      show({})
    }
  }, [kept.data, local, person, name])

  const keep = useRef(() => {})
  const keepNow = () => {
    window.clearTimeout(timer.current)
    timer.current = 0
    const values = latest.current
    // A draft that cannot be kept now is kept at the next pause; the text itself is still on the screen.
    call.desk
      .keepDraft({ name, body: JSON.stringify(values) })
      .then(({ at }) => values === latest.current && keepLocally(person, name, { at, kept: true, values }))
      .catch(() => undefined)
  }
  useLayoutEffect(() => {
    keep.current = keepNow
  })
  useEffect(
    () => () => {
      if (timer.current !== 0) keep.current()
    },
    [],
  )
  const change = (patch: Partial<Values>) => {
    isTouched.current = true
    const values = { ...latest.current, ...patch }
    show(values)
    keepLocally(person, name, { at: Date.now(), kept: false, values })
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => keep.current(), KEEP_AFTER_MS)
  }
  const forget = () => {
    window.clearTimeout(timer.current)
    timer.current = 0
    // A draft that arrives only now is the one that was forgotten.
    isTouched.current = true
    show({})
    dropLocally(person, name)
    call.desk.dropDraft({ name }).catch(() => undefined)
  }
  const isRead = kept.isFetched || kept.failureCount > 0
  return [{ ...defaults, ...typed }, change, forget, isRead] as const
}
