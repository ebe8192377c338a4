import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#renderer/ui/Field.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import { readPercent, writePercent } from '#shared/values/percent.ts'
import { SourceMark } from '../sources/SourceMark.tsx'
import css from './Fields.module.css'
import { FigureInput } from './FigureInput.tsx'
import suggest from './Suggest.module.css'
import { useTyped } from './use-memo.ts'

/** The allowed error of the quantity, in percent up and down. */
export function ToleranceField() {
  const { t } = useTranslation('intake')
  const { values, setTerms } = useTyped()
  const { terms, unclear } = values.form
  const [isWrong, setWrong] = useState(false)
  const isUnclear = unclear.includes('tolerance')
  return (
    <div data-item="tolerance" className={joinClasses(isUnclear && css.unclear)}>
      <Field
        label={t('term.tolerance')}
        error={isWrong ? t('toleranceWrong') : undefined}
        aside={
          <>
            {isUnclear && <Tag tone="soon">{t('unclear')}</Tag>}
            <SourceMark item="tolerance" />
          </>
        }
      >
        {({ id, 'aria-describedby': describedBy, 'aria-invalid': invalid }) => (
          <FigureInput
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            className={suggest.input}
            inputMode="decimal"
            data-open={terms.toleranceBp === null || isUnclear ? '' : undefined}
            shown={writePercent(terms.toleranceBp)}
            read={readPercent}
            onText={(text) => {
              setWrong(text.trim() !== '' && readPercent(text) === null)
              setTerms({ toleranceBp: readPercent(text) })
            }}
          />
        )}
      </Field>
    </div>
  )
}
