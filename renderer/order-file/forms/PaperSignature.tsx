import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { PickField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { SignInput } from '#shared/contract/base.ts'
import type { Role } from '#shared/rules/roles.ts'
import { useOrder } from '../data/order-view.ts'
import type { Save } from '../data/use-save.ts'
import { FilePicker, type PickedFile } from './FilePicker.tsx'
import { FileView } from './FileView.tsx'
import css from './forms.module.css'
import { ScanNote } from './ScanNote.tsx'
import { useArrivedScan, useScanDoubt } from './use-scan.ts'

type Props = {
  statement: ReactNode
  roles: readonly Role[]
  missing?: string
  save: Save
  onSign: (sign: SignInput) => void
  onBack: () => void
}

/** A signature made with a pen: who signed, the scan, and that it is entered by the person at the desk. */
export function PaperSignature({ statement, roles, missing, save, onSign, onBack }: Props) {
  const { me } = useOrder()
  const { q } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const users = useQuery(q.office.users.queryOptions({ input: {} }))
  const [signerId, setSigner] = useState('')
  const arrived = useArrivedScan()
  const [scan, setScan] = useState<PickedFile | null>(arrived)
  const scanWords = useScanDoubt(scan)
  const signers = (users.data ?? []).filter(
    (user) => user.active && user.id !== me.id && user.roles.some((role) => roles.includes(role)),
  )
  const lacking =
    missing ?? (signerId === '' ? t('paper.noSigner') : scan === null ? t('paper.noScan') : scanWords.doubt)
  return (
    <section aria-label={t('paper.label')}>
      <p className={css.small}>{statement}</p>
      <div className={css.pair}>
        <PickField
          label={t('paper.signer')}
          value={signerId}
          onChange={setSigner}
          options={signers.map((user) => ({ value: user.id, label: `${user.name} ${text.roles(user.roles)}` }))}
        />
        <FilePicker label={t('paper.scan')} file={scan} onPick={setScan} />
      </div>
      <ScanNote scan={scanWords} />
      {scan && scan.id !== arrived?.id && <FileView file={scan} />}
      <div className={css.foot}>
        <ActionButton
          busy={save.busy}
          locked={lacking}
          onClick={() => scan !== null && onSign({ way: 'paper', signerId, scanFileId: scan.id })}
        >
          {t('paper.enter')}
        </ActionButton>
        <span className={css.small}>{t('paper.enteredBy', { name: me.name })}</span>
        <ActionButton kind="link" onClick={onBack}>
          {t('paper.back')}
        </ActionButton>
      </div>
    </section>
  )
}
