import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useSave } from '#renderer/order-file/data/use-save.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { scheduledDates } from '#shared/rules/dates.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { currentSheet, relaxedLines } from '#shared/rules/steps/07-sheet.ts'

/** Sales confirms that the customer is promised a later day than production committed to (R7.3). */
export function ConfirmRelaxation() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const save = useSave()
  const sheet = currentSheet(file)
  if (!sheet) return null
  const scheduledOf = scheduledDates(file)
  const rows = relaxedLines(file, sheet).map((lineId) => {
    const scheduled = scheduledOf(lineId)
    const promised = sheet.body.lines.find((line) => line.lineId === lineId)?.preDeliveryDate
    const name = t('relaxation.line', { line: lineNumber(file, lineId) })
    return [name, `${text.day(scheduled)} → ${text.day(promised)}`] as const
  })
  const confirmed = freshPaper(file, 'relaxationConfirmation', ({ body }) => body.sheetId === sheet.id)
  return (
    <>
      <Facts rows={[...rows, [t('sheet.relaxation'), sheet.body.relaxation]]} />
      {!confirmed && (
        <SignFoot
          action="confirmRelaxation"
          label={t('relaxation.sign')}
          statement={t('relaxation.statement', {
            number: sheet.body.number,
            dates: rows.map((row) => row.join(' ')).join(t('list.comma')),
          })}
          save={save}
          onSign={(sign) => {
            const body = { sheetId: sheet.id }
            void save.run((head) => call.confirmation.confirmRelaxation({ ...head, body, sign }))
          }}
        />
      )}
    </>
  )
}
