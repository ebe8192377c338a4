import { Checkbox, Input, Select } from 'antd'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import type { FieldControl } from '#renderer/ui/Field.tsx'
import { choicesOf, isTicked } from './draft-values.ts'
import { useToday } from './prices/use-today.ts'
import type { Draft, FieldDef } from './section.ts'

type Props = {
  readonly field: FieldDef
  readonly control: FieldControl
  readonly label: string
  readonly draft: Draft
  readonly disabled: boolean
  readonly onChange: (value: Draft[string]) => void
}

/** The control of one field, by its kind. */
export function FieldInput({ field, control, label, draft, disabled, onChange }: Props) {
  const { key, kind, options = [], onSearch } = field
  const today = useToday()
  const value = draft[key]
  const typed = typeof value === 'string' ? value : ''
  if (kind === 'check') {
    return (
      <Checkbox
        id={control.id}
        disabled={disabled}
        checked={isTicked(draft, key)}
        onChange={(e) => onChange(e.target.checked)}
      >
        {label}
      </Checkbox>
    )
  }
  if (kind === 'choice' || kind === 'choices') {
    return (
      <Select
        {...control}
        disabled={disabled}
        mode={kind === 'choices' ? 'multiple' : undefined}
        showSearch={onSearch ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }}
        allowClear={!field.required}
        value={kind === 'choices' ? [...choicesOf(draft, key)] : typed || undefined}
        options={[...options]}
        onChange={(chosen?: string | string[]) => onChange(chosen ?? '')}
        style={{ width: '100%' }}
      />
    )
  }
  if (kind === 'date') {
    return (
      <DayInput
        {...control}
        today={today}
        disabled={disabled}
        placeholder={field.emptyMeans}
        value={typed}
        onChange={onChange}
      />
    )
  }
  const isFigure = kind === 'money' || kind === 'price' || kind === 'number' || kind === 'percent'
  return (
    <Input
      {...control}
      disabled={disabled}
      type={kind === 'pin' ? 'password' : 'text'}
      inputMode={kind === 'pin' || isFigure ? 'decimal' : undefined}
      autoComplete="off"
      maxLength={kind === 'pin' ? 6 : 200}
      style={isFigure ? { textAlign: 'right' } : undefined}
      suffix={kind === 'percent' ? '%' : undefined}
      value={typed}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
