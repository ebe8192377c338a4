import { useTranslation } from 'react-i18next'
import { Field } from '#renderer/ui/Field.tsx'
import { FieldInput } from './FieldInput.tsx'
import css from './Master.module.css'
import type { Draft, Form, Keyed } from './section.ts'

type Props<R extends Keyed> = {
  readonly section: Form<R>
  readonly draft: Draft
  readonly change: (patch: Draft) => void
  readonly nameOf: (field: string) => string
  readonly errorOf: (field: string) => string | undefined
}

/** The plain fields of a form: two beside each other, four where the form has the room. */
export function FormFields<R extends Keyed>({ section, draft, change, nameOf, errorOf }: Props<R>) {
  const { t } = useTranslation('master')
  const asked = section.fields.filter((field) => field.when?.(draft) ?? true)
  return (
    <div className={section.isWide ? css.formWide : css.form}>
      {asked.map((field) => (
        <div key={field.key} className={field.wide ? css.wide : undefined}>
          <Field
            label={
              field.kind === 'check' ? <span className="visually-hidden">{nameOf(field.key)}</span> : nameOf(field.key)
            }
            required={field.required}
            error={errorOf(field.key)}
            hint={section.mayEdit && field.decidedBy && t(`decidedBy.${field.decidedBy}`)}
          >
            {(control) => (
              <FieldInput
                field={field}
                control={control}
                label={nameOf(field.key)}
                draft={draft}
                disabled={!section.mayEdit || field.fixed === true || field.decidedBy !== undefined}
                onChange={(value) => change({ [field.key]: value })}
              />
            )}
          </Field>
        </div>
      ))}
    </div>
  )
}
