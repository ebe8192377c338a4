import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FilePicker } from '#renderer/order-file/forms/FilePicker.tsx'
import { FileView } from '#renderer/order-file/forms/FileView.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { DayField } from '#renderer/order-file/forms/fields.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'

/** Puts the returned sheet into the folder: a fax from the tray, or a file; with the day on which it came (R9.1). */
export function AttachSignBack({ onAttached }: { onAttached: () => void }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const sheet = currentSheet(file)
  const { form, change, save } = useForm('signBack', {
    fileId: null as string | null,
    receivedOn: String(file.today),
  })
  const receivedOn = readDay(form.receivedOn)
  const missing =
    form.fileId === null
      ? t('signBack.noFile')
      : !receivedOn
        ? t('signBack.noDay')
        : sheet
          ? undefined
          : t('sheet.none')
  return (
    <FormBody action="attachSignBack" needs={t('signBack.needs')}>
      <div className={form.fileId ? css.twoColumns : undefined}>
        {form.fileId && <FileView fileId={form.fileId} />}
        <div>
          <FilePicker label={t('signBack.file')} fileId={form.fileId} onPick={(fileId) => change({ fileId })} />
          <div className={css.grid}>
            <DayField
              label={t('signBack.receivedOn')}
              value={form.receivedOn}
              onChange={(value) => change({ receivedOn: value })}
            />
          </div>
          <RecordFoot
            action="attachSignBack"
            label={t('signBack.attach')}
            save={save}
            missing={missing}
            onSave={() => {
              if (form.fileId === null || !receivedOn || !sheet) return
              const body = { sheetId: sheet.id, fileId: form.fileId, receivedOn }
              void save
                .run((head) => call.confirmation.attachSignBack({ ...head, body }))
                .then((saved) => saved && onAttached())
            }}
          />
        </div>
      </div>
    </FormBody>
  )
}
