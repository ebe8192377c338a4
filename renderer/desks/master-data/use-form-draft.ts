import { useLayoutEffect, useRef, useState } from 'react'
import { useDraft } from '#renderer/app/use-draft.ts'
import { useHandOn } from '#renderer/app/use-hand-on.ts'
import { typedSince } from './draft-values.ts'
import type { Draft, FieldDef } from './section.ts'

/** The version that was on the screen when the first key was typed: saving on top of a newer one is a clash (R19.3). */
const BASE = '#version'

/**
 * What is typed into a form of master data; it survives lock, reload and a look at another record.
 *
 * A PIN is no draft: it stays in this window and is gone with the form.
 */
export function useFormDraft(name: string, fields: readonly FieldDef[], start: Draft, version: number) {
  const defaults: Draft = { ...start, [BASE]: String(version) }
  const [kept, keep, forget] = useDraft<Draft>(`master.${name}`, defaults)
  const [secret, setSecret] = useState<Draft>({})
  const handOn = useHandOn()
  const secrets = fields.filter(({ kind }) => kind === 'pin').map(({ key }) => key)
  const draft: Draft = { ...kept, ...secret }
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  })
  const base = typeof kept[BASE] === 'string' ? kept[BASE] : '0'
  const openPart = (patch: Draft): Draft =>
    Object.fromEntries(Object.entries(patch).filter(([key]) => !secrets.includes(key)))
  const secretPart = (patch: Draft): Draft =>
    Object.fromEntries(Object.entries(patch).filter(([key]) => secrets.includes(key)))
  const forgetAll = () => {
    setSecret({})
    forget()
  }
  return {
    draft,
    version: Number(base),
    isTouched: Object.keys(start).some((key) => JSON.stringify(start[key]) !== JSON.stringify(draft[key])),
    change(patch: Draft) {
      const [own, rest] = [secretPart(patch), openPart(patch)]
      if (Object.keys(own).length > 0) setSecret({ ...secret, ...own })
      if (Object.keys(rest).length > 0) keep({ ...rest, [BASE]: base })
    },
    forget: forgetAll,
    /** Forgets what was saved; what was typed since `sent` went out stays, now on top of the version that it made. */
    settle(sent: Draft, saved: number) {
      const left = typedSince(sent, latest.current)
      forgetAll()
      if (!left) return
      setSecret(secretPart(left))
      keep({ ...openPart(left), [BASE]: String(saved) })
    },
    /** The same where the record goes on in another form: it finds there what was typed since. */
    moveTo(other: string, sent: Draft) {
      const left = typedSince(sent, latest.current)
      forgetAll()
      if (left) handOn<Draft>(`master.${other}`, openPart(left))
    },
  }
}
