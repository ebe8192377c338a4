import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { type FoundOrder, JoinDialog } from './JoinDialog.tsx'
import type { SavedMemo } from './use-save-memo.ts'

interface Props<Saved extends SavedMemo> {
  /** The memo's number; null while it was never saved. */
  number: string | null
  customer: string
  /** What the customer said: that is what he wants changed. */
  said: string
  /** Gives the memo as it is saved, saving it where need be; null where that failed, which the form shows. */
  take: () => Promise<Saved | null>
  /** `kept` is the memo that was saved on the way and joined nothing. */
  onClose: (kept: Saved | null) => void
  onJoined: (memo: Saved, order: FoundOrder) => void
}

/** R1.5 a memo joins an order as a change request; what was typed is saved first, so that nothing said is lost. */
export function JoinMemo<Saved extends SavedMemo>({ number, customer, said, take, onClose, onJoined }: Props<Saved>) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  const saved = useRef<Saved | null>(null)
  const join = async (key: string, orderId: string, reason: string) => {
    saved.current ??= await take()
    if (saved.current === null) return false
    const { id, version } = saved.current
    await call.intake.joinMemo({ key, memoId: id, version, orderId, reason })
    return true
  }
  return (
    <JoinDialog
      title={t('join.title', { number: number ?? t('join.thisMemo') })}
      consequence={t('join.memoConsequence')}
      customer={customer}
      reason={{ label: t('join.wanted'), hint: t('join.wantedHint'), begin: said, required: true }}
      join={join}
      onClose={() => onClose(saved.current)}
      onJoined={(order) => saved.current && onJoined(saved.current, order)}
    />
  )
}
