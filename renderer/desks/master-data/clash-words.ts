import type { Clash } from '#shared/contract/errors.ts'
import type { Draft, FieldDef, Form, Keyed } from './section.ts'

/** What others decide, as the newest row has it: saving over theirs must not carry an old credit limit back. */
export function decidedElsewhere<R extends Keyed>({ fields, draftOf }: Form<R>, newest: R | null): Draft {
  const current = draftOf(newest)
  const theirs = fields.filter((field) => field.decidedBy !== undefined)
  return Object.fromEntries(theirs.map(({ key }) => [key, current[key] ?? '']))
}

/** What the newest row says otherwise than the one that this form began with, as the form writes it. */
export function changedBy<R extends Keyed>(section: Form<R>, before: R | null, after: R | null): Clash['changes'] {
  const was = section.draftOf(before)
  const is = section.draftOf(after)
  const said = (draft: Draft, field: FieldDef): string => {
    const value = draft[field.key]
    const labelOf = (one: unknown) => field.options?.find((option) => option.value === one)?.label ?? String(one)
    if (typeof value === 'boolean') return value ? '✓' : '—'
    return typeof value === 'string' ? labelOf(value) : (value ?? []).map(labelOf).join(' ')
  }
  return section.fields
    .filter((field) => JSON.stringify(was[field.key]) !== JSON.stringify(is[field.key]))
    .map((field) => ({ path: field.key, before: said(was, field), after: said(is, field) }))
}
