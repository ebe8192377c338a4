import { useQuery } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { formatTelephone } from '#shared/values/telephone.ts'
import { base64Of } from '../data/base64.ts'
import { useOrder } from '../data/order-view.ts'
import { FileField } from './FileField.tsx'
import css from './forms.module.css'

/** A file that was chosen but lies in no paper yet. */
export type PickedFile = { readonly id: string; readonly name: string; readonly mime: string }

type Props = { label: string; file: PickedFile | null; onPick: (file: PickedFile) => void }

/** A file for the folder: one that lies in it, a fax from the tray that nobody filed yet, or one from the disk. */
export function FilePicker({ label, file: picked, onPick }: Props) {
  const { answer, file } = useOrder()
  const { q, call } = useDesk()
  const { may } = useSession()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const { componentDisabled: locked } = ConfigProvider.useConfig()
  const [failure, setFailure] = useState<unknown>(null)
  const faxes = useQuery({
    ...q.intake.faxes.queryOptions({ input: { status: 'unfiled', limit: 50 } }),
    enabled: may('intake', 'faxes'),
  })
  const known = [...(picked && !answer.files.some((one) => one.id === picked.id) ? [picked] : []), ...answer.files]
  const shown = faxes.data?.rows.filter((fax) => fax.problem === null) ?? []
  const options = [
    ...known.map((one) => ({ value: one.id, label: one.name, picture: one })),
    ...shown.map((fax) => ({
      value: `fax:${fax.id}`,
      label: t('file.fax', {
        // Whose it is, and the number from which it came: either may be what one types to find it.
        from: [fax.customerName, formatTelephone(fax.senderNumber)].filter(Boolean).join(' ') || fax.name,
        at: text.moment(fax.arrivedAt),
        number: fax.number,
      }),
      picture: fax.fileId === null ? undefined : { id: fax.fileId, mime: fax.mime },
    })),
  ]
  const guarded = async (work: () => Promise<PickedFile>) => {
    setFailure(null)
    try {
      onPick(await work())
    } catch (error) {
      setFailure(error)
    }
  }
  const pick = (value: string) => {
    const stored = known.find((one) => one.id === value)
    if (stored) return onPick(stored)
    const fax = shown.find((one) => `fax:${one.id}` === value)
    if (!fax) return
    void guarded(async () => {
      const { id } = await call.files.fromFax({ key: crypto.randomUUID(), faxId: fax.id, orderId: file.order.id })
      return { id, name: fax.number, mime: fax.mime }
    })
  }
  const upload = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    if (!chosen) return
    void guarded(async () => {
      const base64 = await base64Of(chosen)
      const { id, mime } = await call.files.upload({ key: crypto.randomUUID(), name: chosen.name, base64 })
      return { id, name: chosen.name, mime }
    })
  }
  return (
    <div>
      <div className={css.picker}>
        <FileField label={label} value={picked?.id ?? ''} onChange={pick} options={options} />
        <span className={css.upload}>
          <ActionButton icon="attach" locked={locked ? '' : undefined} onClick={() => input.current?.click()}>
            {t('file.upload')}
          </ActionButton>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={t('file.uploadFor', { label })}
            accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg"
            onChange={upload}
          />
        </span>
      </div>
      <RefusalBar error={failure} />
    </div>
  )
}
