import { useTranslation } from 'react-i18next'
import { ChoiceField, DayField, LongField, NumberField, PickField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { FilePicker } from '#renderer/order-file/forms/FilePicker.tsx'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { type LineQuestion, missingOf } from './line-questions.ts'
import css from './Technical.module.css'
import { isRefusal, type TypedAnswer, VERDICTS, type Verdict } from './typed-answer.ts'

type Props = {
  readonly question: LineQuestion
  readonly today: CivilDate
  readonly onType: (patch: Partial<TypedAnswer>) => void
}

/** R5.1–R5.4 what technical writes of one line: can it be made, by which formula, from which day is the material there. */
export function AnswerFields({ question, today, onType }: Props) {
  const { t } = useTranslation('technical')
  const text = useText()
  const { typed, choices, day, line } = question
  const { verdict } = typed
  const missing = missingOf(question, today)
  const said = (...codes: readonly string[]) =>
    missing && codes.includes(missing.code) ? t(`missing.${missing.code}`, missing.params) : undefined
  const wantsOld = verdict === 'oldFormula'
  const fitting = choices.filter((one) => one.isOld === wantsOld)
  const hasOld = choices.some((one) => one.isOld)
  const refused = isRefusal(verdict)
  return (
    <>
      <ChoiceField
        label={t('answer.verdict')}
        value={verdict}
        // Another verdict asks for another formula and day: both are proposed anew.
        onChange={(value) => onType({ verdict: value as Verdict, formula: '', materialDate: '' })}
        options={VERDICTS.map((value, index) => ({
          value,
          label: `${index + 1}  ${t(`verdict.${value}`)}`,
          ...(value === 'oldFormula' && !hasOld ? { disabled: true, reason: t('missing.noOldFormula') } : {}),
        }))}
      />
      {!refused && (
        <div className={css.pair}>
          <PickField
            label={t('answer.formula')}
            value={typed.formula}
            onChange={(formula) => onType({ formula, materialDate: '' })}
            error={said('formula')}
            options={fitting.map((one) => ({ value: one.key, label: t('version', one) }))}
          />
          <DayField
            label={t('answer.materialDate')}
            value={typed.materialDate}
            min={String(today)}
            onChange={(materialDate) => onType({ materialDate })}
            error={said('past', 'tooEarly', 'neverThere', 'materialDate')}
            hint={day === null ? undefined : t('answer.earliest', { date: text.day(day) })}
          />
        </div>
      )}
      {wantsOld && (
        <FilePicker
          label={t('answer.customerFile')}
          file={typed.customerFile}
          onPick={(customerFile) => onType({ customerFile })}
        />
      )}
      {verdict === 'proofing' && (
        <NumberField
          label={t('answer.proofQuantity', { unit: line.unit })}
          required
          value={typed.proofQuantity}
          error={typed.proofQuantity === '' ? undefined : said('proofQuantity')}
          onChange={(proofQuantity) => onType({ proofQuantity })}
        />
      )}
      <LongField
        label={t(refused ? 'answer.why' : verdict === 'changedProcess' ? 'answer.process' : 'answer.note')}
        rows={1}
        required={refused || verdict === 'changedProcess'}
        value={typed.reason}
        onChange={(reason) => onType({ reason })}
      />
      {refused && (
        <LongField
          label={t('answer.suggestion')}
          rows={1}
          value={typed.suggestion}
          onChange={(suggestion) => onType({ suggestion })}
        />
      )}
    </>
  )
}
