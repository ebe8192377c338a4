import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { changedBy, decidedElsewhere } from './clash-words.ts'
import { problemsIn } from './draft-values.ts'
import { FormFields } from './FormFields.tsx'
import { HistoryFold } from './HistoryFold.tsx'
import css from './Master.module.css'
import type { Draft, Form, Keyed } from './section.ts'
import { useBegun } from './use-begun.ts'
import { useFormDraft } from './use-form-draft.ts'

type Props<R extends Keyed> = {
  readonly section: Form<R>
  readonly row: R | null
  /** What a new record begins with, where that is not the blank form; with a name for its draft. */
  readonly start?: { readonly name: string; readonly draft: Draft }
  readonly onSaved: (id: string) => void
  /** Throws what was typed away and shows the newest. */
  readonly onRenew: () => void
}

/** The form of one master record; the draft stays whatever the answer to a save is. */
export function MasterForm<R extends Keyed>({ section, row: shown, start, onSaved, onRenew }: Props<R>) {
  const { t } = useTranslation('master')
  const explain = useRefusal()
  const { row, blank, version, standsOn } = useBegun(section, shown, start?.draft)
  const name = `${section.name}.${start?.name ?? row?.id ?? 'new'}`
  const typed = useFormDraft(name, section.fields, blank, version)
  const { draft } = typed
  const [wasTried, setTried] = useState(false)
  const [key, setKey] = useState(newKey)
  const save = useMutation({
    mutationFn: ({ sent, over }: { readonly sent: Draft; readonly over: number }) =>
      section.save({ ...sent, ...decidedElsewhere(section, shown) }, { key, id: row?.id ?? null, version: over }),
    // Whoever goes on typing while it is being saved goes on from what was saved.
    onSuccess: ({ id }, { sent, over }) => {
      setKey(newKey())
      setTried(false)
      if (id === row?.id) {
        standsOn(sent, over + 1)
        typed.settle(sent, over + 1)
      } else typed.moveTo(`${section.name}.${id}`, sent)
      onSaved(id)
    },
    // A refused save was no save: the next try may say something else under a new key.
    onError: (error) => explain(error)?.code !== 'UNREACHED' && setKey(newKey()),
  })
  const refusal = explain(save.error)
  const problems = [...problemsIn(section.fields, draft), ...section.problemsOf(draft)]
  const submit = (over = typed.version) => {
    setTried(true)
    if (section.mayEdit && problems.length === 0 && !save.isPending) save.mutate({ sent: draft, over })
  }
  useKeys([{ keys: 'Ctrl+Enter', label: t('keys.save'), enabled: section.mayEdit, primary: true, run: () => submit() }])
  const nameOf = (field: string) => t(`field.${field}`, { defaultValue: field })
  const errorOf = (field: string): string | undefined => {
    const problem = wasTried ? problems.find((one) => one.field === field) : undefined
    if (problem) return t(`problem.${problem.code}`)
    return refusal?.field === field ? refusal.happened : undefined
  }
  const clash = refusal?.clash
  return (
    <Sheet
      title={row === null ? t(`new.${section.name}`) : section.titleOf(row)}
      aside={
        typed.isTouched &&
        section.mayEdit && (
          <span className={css.unsaved}>
            {t('unsaved')}
            <ActionButton kind="link" size="small" onClick={() => typed.forget()}>
              {t('discard')}
            </ActionButton>
          </span>
        )
      }
      edge="accent"
      grow
      foot={
        <div className={css.save}>
          {clash ? (
            <ClashNote
              clash={{ ...clash, changes: clash.changes.length > 0 ? clash.changes : changedBy(section, row, shown) }}
              nameOf={nameOf}
              onSaveMine={() => submit(clash.version)}
              onTakeTheirs={() => {
                typed.forget()
                void section.renew().then(onRenew)
              }}
            />
          ) : (
            <RefusalBar error={save.error} />
          )}
          {section.mayEdit ? (
            <div className={css.buttons}>
              {section.actions}
              {wasTried && problems.length > 0 && (
                <span className={css.late}>{t('open', { count: problems.length })}</span>
              )}
              <ActionButton kind="primary" keyHint="Ctrl ↵" busy={save.isPending} onClick={() => submit()}>
                {t('save')}
              </ActionButton>
            </div>
          ) : (
            <span className={css.quiet}>{t('readOnly')}</span>
          )}
        </div>
      }
    >
      <FormFields section={section} draft={draft} change={typed.change} nameOf={nameOf} errorOf={errorOf} />
      {section.parts?.({ draft, change: typed.change, disabled: !section.mayEdit, errorOf })}
      {section.history && row && (
        <HistoryFold entity={section.history.entity} id={row.id} valueOf={section.history.valueOf} nameOf={nameOf} />
      )}
    </Sheet>
  )
}
