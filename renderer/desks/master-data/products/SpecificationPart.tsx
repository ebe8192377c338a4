import { AutoComplete, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#renderer/ui/Field.tsx'
import type { CategoryRow } from '#shared/contract/office.ts'
import { composeSpecification, readSpecification, specificationFaults } from '#shared/rules/specification.ts'
import { textOf } from '../draft-values.ts'
import type { FormPart } from '../section.ts'
import css from './Attributes.module.css'

type Props = { readonly part: FormPart; readonly categories: readonly CategoryRow[] }

/** The specification by the attributes of the product's category: each field writes its part of the text, and reads it. */
export function SpecificationPart({ part: { draft, change, disabled }, categories }: Props) {
  const { t } = useTranslation('master')
  const attributes = categories.find(({ name }) => name === textOf(draft, 'category'))?.attributes ?? []
  if (attributes.length === 0) return null
  const text = textOf(draft, 'specification')
  const { values, rest } = readSpecification(attributes, text)
  const faults = specificationFaults(attributes, text)
  const set = (name: string, value: string) =>
    change({ specification: composeSpecification(attributes, { ...values, [name]: value }, rest) })
  return (
    <div className={css.by}>
      <p className={css.whose}>{t('attribute.by', { category: textOf(draft, 'category') })}</p>
      {attributes.map(({ name, unit, values: usual, closed, required }) => {
        const fault = faults.find((one) => one.name === name)?.fault
        const choice = {
          disabled,
          value: values[name] ?? '',
          options: usual.map((value) => ({ value, label: value })),
          onChange: (value: string | undefined) => set(name, value ?? ''),
          style: { width: '100%' },
        }
        return (
          <Field
            key={name}
            label={`${name} ${unit}`.trim()}
            required={required}
            error={fault && t(`attribute.fault.${fault}`)}
          >
            {(control) =>
              closed ? (
                <Select {...control} {...choice} value={values[name]} allowClear={!required} />
              ) : (
                <AutoComplete {...control} {...choice} allowClear={!required} />
              )
            }
          </Field>
        )
      })}
    </div>
  )
}
