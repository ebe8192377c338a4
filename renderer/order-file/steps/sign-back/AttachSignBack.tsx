import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { DayField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FilePicker, type PickedFile } from '#renderer/order-file/forms/FilePicker.tsx'
import { FileView } from '#renderer/order-file/forms/FileView.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { ScanNote } from '#renderer/order-file/forms/ScanNote.tsx'
import { useArrivedScan, useScanDoubt } from '#renderer/order-file/forms/use-scan.ts'
import { sheetToSign } from '#shared/rules/steps/08-09-sign-back.ts'

/** Puts the returned sheet into the folder: a fax from the tray, or a file; with the day on which it came (R9.1). */
export function AttachSignBack({ onAttached }: { onAttached: () => void }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const sheet = sheetToSign(file)
  const arrived = useArrivedScan()
  const { form, change, save } = useForm('signBack', {
    scan: arrived,
    receivedOn: String(file.today),
  })
  // What the tray just sent here goes before what was chosen earlier and left.
  const [isArrived, setArrived] = useState(arrived !== null)
  const scan = isArrived ? arrived : form.scan
  const scanWords = useScanDoubt(scan)
  const pick = (picked: PickedFile) => {
    setArrived(false)
    change({ scan: picked })
  }
  const receivedOn = readDay(form.receivedOn)
  const missing =
    scan === null ? t('signBack.noFile') : !receivedOn ? t('signBack.noDay') : sheet ? scanWords.doubt : t('sheet.none')
  return (
    <FormBody action="attachSignBack" needs={t('signBack.needs')}>
      <div className={scan ? css.twoColumns : undefined}>
        {scan && <FileView file={scan} />}
        <div>
          <FilePicker label={t('signBack.file')} file={scan} onPick={pick} />
          <div className={css.grid}>
            <DayField
              label={t('signBack.receivedOn')}
              value={form.receivedOn}
              onChange={(value) => change({ receivedOn: value })}
            />
          </div>
          <ScanNote scan={scanWords} />
          <RecordFoot
            action="attachSignBack"
            label={t('signBack.attach')}
            save={save}
            missing={missing}
            onSave={() => {
              if (scan === null || !receivedOn || !sheet) return
              const body = { sheetId: sheet.id, fileId: scan.id, receivedOn }
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
