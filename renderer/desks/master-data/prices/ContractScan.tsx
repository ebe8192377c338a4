import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { base64Of } from '#renderer/order-file/data/base64.ts'
import { FileDialog } from '#renderer/order-file/forms/FileDialog.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { textOf } from '../draft-values.ts'
import type { FormPart } from '../section.ts'
import css from './PricePart.module.css'

/** The contract itself, as a scan: what was typed from it can be looked up. */
export function ContractScan({ part: { draft, change, disabled } }: { readonly part: FormPart }) {
  const { call } = useDesk()
  const { t } = useTranslation('prices')
  const input = useRef<HTMLInputElement>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [isReading, setReading] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const file = { id: textOf(draft, 'fileId'), name: textOf(draft, 'fileName'), mime: textOf(draft, 'fileMime') }
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    if (!chosen) return
    setFailure(null)
    setReading(true)
    try {
      const { id, mime } = await call.files.upload({ key: newKey(), name: chosen.name, base64: await base64Of(chosen) })
      change({ fileId: id, fileName: chosen.name, fileMime: mime })
    } catch (error) {
      setFailure(error)
    }
    setReading(false)
  }
  return (
    <div className={css.scan}>
      <span className={css.label}>{t('scan.title')}</span>
      {file.id === '' ? (
        <span className={css.quiet}>{t('scan.none')}</span>
      ) : (
        <ActionButton kind="link" icon="attach" onClick={() => setOpen(true)}>
          {file.name}
        </ActionButton>
      )}
      {!disabled && (
        <ActionButton size="small" busy={isReading} onClick={() => input.current?.click()}>
          {t(file.id === '' ? 'scan.add' : 'scan.replace')}
        </ActionButton>
      )}
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('scan.add')}
        accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg"
        onChange={(event) => void upload(event)}
      />
      <RefusalBar error={failure} />
      {isOpen && <FileDialog file={file} onClose={() => setOpen(false)} />}
    </div>
  )
}
