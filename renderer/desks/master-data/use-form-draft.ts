import { useState } from 'react'
import { useDraft } from '#renderer/app/use-draft.ts'
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
  const secrets = fields.filter(({ kind }) => kind === 'pin').map(({ key }) => key)
  const draft: Draft = { ...kept, ...secret }
  const base = typeof kept[BASE] === 'string' ? kept[BASE] : '0'
  return {
    draft,
    version: Number(base),
    isTouched: Object.keys(start).some((key) => JSON.stringify(start[key]) !== JSON.stringify(draft[key])),
    change(patch: Draft) {
      const own = Object.entries(patch).filter(([key]) => secrets.includes(key))
      const rest = Object.entries(patch).filter(([key]) => !secrets.includes(key))
      if (own.length > 0) setSecret({ ...secret, ...Object.fromEntries(own) })
      if (rest.length > 0) keep({ ...Object.fromEntries(rest), [BASE]: base })
    },
    forget() {
      setSecret({})
      forget()
    },
  }
}
