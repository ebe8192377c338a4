import { Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { civilDateOf } from '#shared/values/instant.ts'
import { useClock } from '../text/clock.ts'
import css from './fields.module.css'

type Common = {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  error?: string
  hint?: ReactNode
  required?: boolean
}

/** One line of text. */
export function TextField({ value, onChange, ...field }: Common) {
  return (
    <Field {...field}>
      {(control) => <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

/** Several lines of text; grows with what is written. */
export function LongField({ value, onChange, rows = 2, ...field }: Common & { rows?: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: rows, maxRows: 8 }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A number, right-aligned; the unit stands in the label. */
export function NumberField({ value, onChange, ...field }: Common) {
  return (
    <Field {...field}>
      {(control) => (
        <Input
          {...control}
          className={css.number}
          inputMode="decimal"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      )}
    </Field>
  )
}

/** A day, typed as one says it or picked; `YYYY-MM-DD` or empty. */
export function DayField({ value, onChange, min, ...field }: Common & { min?: string }) {
  const { now, timeZone } = useClock()
  return (
    <Field {...field}>
      {(control) => (
        <DayInput {...control} today={civilDateOf(now, timeZone)} min={min} value={value} onChange={onChange} />
      )}
    </Field>
  )
}

/** A day with its time in office time; `YYYY-MM-DDTHH:mm` or empty. */
export function MomentField({ value, onChange, ...field }: Common) {
  return (
    <Field {...field}>
      {(control) => (
        <Input {...control} type="datetime-local" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}

export type Choice = {
  value: string
  label: string
  /** What stands in the field once it is chosen, where the list says more than there is room for. */
  name?: string
  disabled?: boolean
  reason?: string
}

/** One of a few; a choice that cannot be taken stays visible with its reason under it. */
export function ChoiceField({ value, onChange, options, label }: Common & { options: readonly Choice[] }) {
  return (
    <div className={css.choice} role="group" aria-label={typeof label === 'string' ? label : undefined}>
      <span className={css.choiceLabel}>{label}</span>
      <Radio.Group value={value} onChange={(event) => onChange(String(event.target.value))}>
        {options.map((option) => (
          <span key={option.value} className={css.option}>
            <Radio value={option.value} disabled={option.disabled}>
              {option.label}
            </Radio>
            {option.reason && <span className={css.reason}>{option.reason}</span>}
          </span>
        ))}
      </Radio.Group>
    </div>
  )
}

/** Several of many, searched by typing; each one stands as a word that can be taken out again. */
export function ManyField({
  value,
  onChange,
  options,
  ...field
}: Omit<Common, 'value' | 'onChange'> & {
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  options: readonly Choice[]
}) {
  return (
    <Field {...field}>
      {(control) => (
        <Select
          {...control}
          className={css.pick}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value]}
          onChange={(picked: string[]) => onChange(picked)}
          options={options.map((option) => ({ ...option }))}
        />
      )}
    </Field>
  )
}

/** One of many, searched by typing. */
export function PickField({ value, onChange, options, ...field }: Common & { options: readonly Choice[] }) {
  return (
    <Field {...field}>
      {(control) => (
        <Select
          {...control}
          className={css.pick}
          showSearch={{ optionFilterProp: 'label' }}
          value={value === '' ? undefined : value}
          onChange={(picked: string) => onChange(picked)}
          popupMatchSelectWidth={!options.some((option) => option.name !== undefined)}
          optionLabelProp="name"
          options={options.map((option) => ({ ...option, name: option.name ?? option.label }))}
        />
      )}
    </Field>
  )
}
