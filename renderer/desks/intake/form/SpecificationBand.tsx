import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  composeSpecification,
  readSpecification,
  type SpecificationAttribute,
  type SpecificationFault,
} from '#shared/rules/specification.ts'
import css from './Specification.module.css'
import { Suggest } from './Suggest.tsx'
import { useFaultWords } from './use-fault-words.ts'

interface Props {
  attributes: readonly SpecificationAttribute[]
  specification: string
  faults: readonly SpecificationFault[]
  onChange: (specification: string) => void
  /** Behind the last attribute, with Enter; or with Esc, back to the cell. */
  onDone: (back: boolean) => void
}

/** The attributes of a specification, one field each with its usual values; the text above follows as they are typed. */
export function SpecificationBand({ attributes, specification, faults, onChange, onDone }: Props) {
  const { t } = useTranslation('intake')
  const id = useId()
  const faultWords = useFaultWords()
  const { values, rest } = readSpecification(attributes, specification)
  const put = ({ name, unit }: SpecificationAttribute, typed: string) => {
    // The unit stands behind the field already.
    const value = unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed
    onChange(composeSpecification(attributes, { ...values, [name]: value }, rest))
  }
  const go = (at: number) => {
    const next = document.getElementById(`${id}${at}`)
    if (next) next.focus()
    else onDone(at < 0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The arrows belong to the field's values, not to the rows of the grid.
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.stopPropagation()
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onDone(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is for all fields in it.
    <div className={css.band} role="group" aria-label={t('specification.label')} onKeyDown={onKeyDown}>
      {attributes.map((attribute, at) => {
        const value = values[attribute.name] ?? ''
        const fault = faults.find((one) => one.name === attribute.name)
        return (
          <div key={attribute.name} className={css.field}>
            <label htmlFor={`${id}${at}`}>{attribute.name}</label>
            <Suggest
              value={value}
              onText={(typed) => put(attribute, typed)}
              options={attribute.values.filter((one) => one !== value && one.startsWith(value))}
              optionKey={(one) => one}
              render={(one) => <span>{one}</span>}
              onPick={(one) => put(attribute, one)}
              hesitant={!attribute.closed || value === ''}
              onDone={() => go(at + 1)}
              className={fault ? css.faulty : css.input}
              input={{
                id: `${id}${at}`,
                autoFocus: at === 0,
                maxLength: 60,
                'aria-invalid': fault ? true : undefined,
                'data-attribute': String(at),
              }}
            />
            {attribute.unit !== '' && <span className={css.unit}>{attribute.unit}</span>}
          </div>
        )
      })}
      {faults.length > 0 && <p className={css.why}>{faultWords(faults, attributes)}</p>}
    </div>
  )
}
