import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { base64Of } from '../data/base64.ts'
import { useOrder } from '../data/order-view.ts'
import { PickField } from './fields.tsx'
import css from './forms.module.css'

type Props = { label: string; fileId: string | null; onPick: (fileId: string | null) => void }

/** A file for the folder: one that lies in it, a fax from the tray that nobody filed yet, or one from the disk. */
export function FilePicker({ label, fileId, onPick }: Props) {
  const { answer, file } = useOrder()
  const { q, call } = useDesk()
  const { may } = useSession()
  const { t } = useTranslation('orderFile')
  const [uploaded, setUploaded] = useState<{ id: string; name: string } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const faxes = useQuery({
    ...q.intake.faxes.queryOptions({ input: { status: 'unfiled', limit: 50 } }),
    enabled: may('intake', 'faxes'),
  })
  const known = [...(uploaded ? [uploaded] : []), ...answer.files]
  const shown = faxes.data?.rows.filter((fax) => fax.problem === null) ?? []
  const options = [
    ...known.map((one) => ({ value: one.id, label: one.name })),
    ...shown.map((fax) => ({
      value: `fax:${fax.id}`,
      label: t('file.fax', { number: fax.number, from: fax.senderNumber }),
    })),
  ]
  const guarded = async (work: () => Promise<string>) => {
    setFailure(null)
    try {
      onPick(await work())
    } catch (error) {
      setFailure(error)
    }
  }
  const pick = (value: string) => {
    if (!value.startsWith('fax:')) return onPick(value)
    void guarded(async () => {
      const fax = await call.files.fromFax({ key: crypto.randomUUID(), faxId: value.slice(4), orderId: file.order.id })
      setUploaded({ id: fax.id, name: options.find((one) => one.value === value)?.label ?? '' })
      return fax.id
    })
  }
  const upload = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    if (!chosen) return
    void guarded(async () => {
      const base64 = await base64Of(chosen)
      const stored = await call.files.upload({ key: crypto.randomUUID(), name: chosen.name, base64 })
      setUploaded({ id: stored.id, name: chosen.name })
      return stored.id
    })
  }
  return (
    <div>
      <div className={css.picker}>
        <PickField label={label} value={fileId ?? ''} onChange={pick} options={options} />
        <label className={css.upload}>
          <span className="ant-btn ant-btn-default">
            <Icon name="attach" size={16} /> {t('file.upload')}
          </span>
          <input
            type="file"
            aria-label={t('file.uploadFor', { label })}
            accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg"
            onChange={upload}
          />
        </label>
      </div>
      <RefusalBar error={failure} />
    </div>
  )
}
