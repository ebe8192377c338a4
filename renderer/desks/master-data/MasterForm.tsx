import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { Clash } from '#shared/contract/errors.ts'
import { problemsIn } from './draft-values.ts'
import { FieldInput } from './FieldInput.tsx'
import css from './Master.module.css'
import type { Draft, FieldDef, Section } from './section.ts'

type Row = { readonly id: string; readonly version: number }
type Props<R extends Row> = {
  readonly section: Section<R>
  readonly row: R | null
  readonly onSaved: (id: string) => void
  /** Throws what was typed away and shows the newest. */
  readonly onRenew: () => void
}

/** The form of one master record; the draft stays whatever the answer to a save is. */
export function MasterForm<R extends Row>({ section, row: shown, onSaved, onRenew }: Props<R>) {
  const { t } = useTranslation('master')
  const explain = useRefusal()
  // What somebody else saves meanwhile must not pull the form from under the hand; the version finds it out (R19.3).
  const [row] = useState(shown)
  const [draft, setDraft] = useState<Draft>(() => section.draftOf(row))
  const [wasTried, setTried] = useState(false)
  const [key, setKey] = useState(newKey)
  const save = useMutation({
    mutationFn: (version: number) =>
      section.save({ ...draft, ...decidedElsewhere(section, shown) }, { key, id: row?.id ?? null, version }),
    onSuccess: ({ id }) => {
      setKey(newKey())
      setTried(false)
      onSaved(id)
    },
    // A refused save was no save: the next try may say something else under a new key.
    onError: (error) => explain(error)?.code !== 'UNREACHED' && setKey(newKey()),
  })
  const refusal = explain(save.error)
  const problems = [...problemsIn(section.fields, draft), ...section.problemsOf(draft)]
  const version = row?.version ?? 0
  const submit = (over = version) => {
    setTried(true)
    if (section.mayEdit && problems.length === 0 && !save.isPending) save.mutate(over)
  }
  useKeys([{ keys: 'Ctrl+Enter', label: t('keys.save'), enabled: section.mayEdit, primary: true, run: () => submit() }])
  const name = (field: string) => t(`field.${field}`, { defaultValue: field })
  const errorOf = ({ key: field }: FieldDef): string | undefined => {
    const problem = wasTried ? problems.find((one) => one.field === field) : undefined
    if (problem) return t(`problem.${problem.code}`)
    return refusal?.field === field ? refusal.happened : undefined
  }
  const asked = section.fields.filter((field) => field.when?.(draft) ?? true)
  const clash = refusal?.clash
  return (
    <Sheet
      title={row === null ? t(`new.${section.name}`) : section.titleOf(row)}
      edge="accent"
      grow
      foot={
        <div className={css.save}>
          {clash ? (
            <ClashNote
              clash={{ ...clash, changes: clash.changes.length > 0 ? clash.changes : changedBy(section, row, shown) }}
              nameOf={name}
              onSaveMine={() => submit(clash.version)}
              onTakeTheirs={onRenew}
            />
          ) : (
            <RefusalBar error={save.error} />
          )}
          {section.mayEdit ? (
            <ActionButton kind="primary" keyHint="Ctrl ↵" busy={save.isPending} onClick={() => submit()}>
              {t('save')}
            </ActionButton>
          ) : (
            <span className={css.quiet}>{t('readOnly')}</span>
          )}
        </div>
      }
    >
      <div className={css.form}>
        {asked.map((field) => (
          <div key={field.key} className={field.wide ? css.wide : undefined}>
            <Field
              label={
                field.kind === 'check' ? <span className="visually-hidden">{name(field.key)}</span> : name(field.key)
              }
              required={field.required}
              error={errorOf(field)}
              hint={section.mayEdit && field.decidedBy && t(`decidedBy.${field.decidedBy}`)}
            >
              {(control) => (
                <FieldInput
                  field={field}
                  control={control}
                  label={name(field.key)}
                  draft={draft}
                  disabled={!section.mayEdit || field.decidedBy !== undefined}
                  onChange={(value) => setDraft({ ...draft, [field.key]: value })}
                />
              )}
            </Field>
          </div>
        ))}
      </div>
    </Sheet>
  )
}

/** What others decide, as the newest row has it: saving over theirs must not carry an old credit limit back. */
function decidedElsewhere<R extends Row>({ fields, draftOf }: Section<R>, newest: R | null): Draft {
  const current = draftOf(newest)
  const theirs = fields.filter((field) => field.decidedBy !== undefined)
  return Object.fromEntries(theirs.map(({ key }) => [key, current[key] ?? '']))
}

/** What the newest row says otherwise than the one that this form began with, as the form writes it. */
function changedBy<R extends Row>(section: Section<R>, before: R | null, after: R | null): Clash['changes'] {
  const was = section.draftOf(before)
  const is = section.draftOf(after)
  const said = (draft: Draft, field: FieldDef): string => {
    const value = draft[field.key]
    const labelOf = (one: string) => field.options?.find((option) => option.value === one)?.label ?? one
    if (typeof value === 'boolean') return value ? '✓' : '—'
    return typeof value === 'string' ? labelOf(value) : (value ?? []).map(labelOf).join(' ')
  }
  return section.fields
    .filter((field) => JSON.stringify(was[field.key]) !== JSON.stringify(is[field.key]))
    .map((field) => ({ path: field.key, before: said(was, field), after: said(is, field) }))
}
