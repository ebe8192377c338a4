import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FilePicker, type PickedFile } from '#renderer/order-file/forms/FilePicker.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { ChoiceField, DayField, LongField, PickField } from '#renderer/order-file/forms/fields.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { freshPaper } from '#shared/rules/find.ts'
import { technicalAnswerOf } from '#shared/rules/lines.ts'
import type { PaperBodies } from '#shared/rules/papers.ts'
import { specificationOf } from '#shared/rules/specification.ts'

type Verdict = PaperBodies['technicalAnswer']['verdict']
type Answer = {
  readonly verdict: Verdict
  readonly formulaId: string
  readonly materialDate: string
  readonly reason: string
  readonly suggestion: string
  readonly customerFile: PickedFile | null
}
const VERDICTS: readonly Verdict[] = ['producible', 'changedProcess', 'oldFormula', 'notProducible']

/** One line's written technical answer: producible or not, by which formula, material there from when (R5.1–R5.4). */
export function TechnicalAnswer({ lineId }: { lineId: string }) {
  const { file } = useOrder()
  const { call, q } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const line = file.form.lines.find((one) => one.id === lineId)
  const facts = file.technical.find((one) => one.lineId === lineId)
  const formulas = useQuery(q.office.formulas.queryOptions({ input: { productId: line?.productId ?? null } }))
  const { form, change, save } = useForm<Answer>(`technical/${lineId}`, {
    verdict: 'producible',
    formulaId: facts?.formulaId ?? '',
    materialDate: String(file.today),
    reason: '',
    suggestion: '',
    customerFile: null,
  })
  const answered = technicalAnswerOf(file, lineId)
  const last = answered ?? freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === lineId)
  const formula = formulas.data?.find((one) => one.id === form.formulaId)
  const isRefusal = form.verdict === 'notProducible'
  const formulaName = formula ? `${formula.number} v${formula.version}` : t('technical.noFormula')
  const missing = isRefusal && form.reason.trim() === '' ? t('reasonMissing') : undefined
  return (
    <FormBody action="answerTechnical" needs={answered ? undefined : t('technical.needs')}>
      <Facts
        rows={[
          [t('technical.product'), line ? `${line.productNumber} ${line.productName} ${specificationOf(line)}` : ''],
          [t('technical.quantity'), `${text.quantity(line?.quantity)} ${line?.unit}`],
          [text.item('special'), file.form.terms.special],
          [t('technical.repeat'), facts?.repeat ? t('technical.isRepeat') : t('technical.isFirst')],
          [t('technical.lastVerdict'), last ? t(`technical.verdict.${last.body.verdict}`) : ''],
          [t('technical.materialDate'), last?.body.materialDate ? text.day(last.body.materialDate) : ''],
          [t('technical.reason'), last?.body.reason],
          [t('technical.byRule'), last?.body.byRule ? t('technical.wasByRule') : ''],
        ]}
      />
      {!answered && (
        <>
          <ChoiceField
            label={t('technical.verdictLabel')}
            value={form.verdict}
            onChange={(verdict) => change({ verdict: verdict as Verdict })}
            options={VERDICTS.map((value) => ({ value, label: t(`technical.verdict.${value}`) }))}
          />
          {!isRefusal && (
            <div className={css.grid}>
              <PickField
                label={t('technical.formula')}
                value={form.formulaId}
                onChange={(formulaId) => change({ formulaId })}
                options={(formulas.data ?? []).map((one) => ({
                  value: one.id,
                  label: `${one.number} v${one.version}`,
                }))}
              />
              <DayField
                label={t('technical.materialDate')}
                value={form.materialDate}
                onChange={(materialDate) => change({ materialDate })}
              />
            </div>
          )}
          {form.verdict === 'oldFormula' && (
            <FilePicker
              label={t('technical.customerFile')}
              file={form.customerFile}
              onPick={(customerFile) => change({ customerFile })}
            />
          )}
          <LongField
            label={isRefusal ? t('technical.reason') : t('note')}
            rows={1}
            required={isRefusal}
            value={form.reason}
            onChange={(reason) => change({ reason })}
          />
          {isRefusal && (
            <LongField
              label={t('technical.suggestion')}
              rows={1}
              value={form.suggestion}
              onChange={(suggestion) => change({ suggestion })}
            />
          )}
          <SignFoot
            action="answerTechnical"
            label={t('technical.sign')}
            statement={t(isRefusal ? 'technical.statementNo' : 'technical.statement', {
              line: lineNumber(file, lineId),
              product: line?.productNumber,
              quantity: `${text.quantity(line?.quantity)} ${line?.unit}`,
              formula: formulaName,
              date: text.day(form.materialDate),
              verdict: t(`technical.verdict.${form.verdict}`),
            })}
            consequence={t('technical.consequence')}
            save={save}
            missing={missing}
            onSign={(sign) => {
              const body = {
                lineId,
                verdict: form.verdict,
                formulaId: isRefusal ? null : form.formulaId || null,
                formulaVersion: isRefusal ? null : (formula?.version ?? facts?.formulaVersion ?? null),
                materialDate: isRefusal ? null : readDay(form.materialDate),
                reason: form.reason,
                suggestion: form.suggestion,
                customerFileId: form.verdict === 'oldFormula' ? (form.customerFile?.id ?? null) : null,
              }
              void save.run((head) => call.technical.answerTechnical({ ...head, body, sign }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
