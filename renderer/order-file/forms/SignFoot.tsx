import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { SignBox } from '#renderer/ui/SignBox.tsx'
import type { SignInput } from '#shared/contract/base.ts'
import { ACTIONS, type ActionName } from '#shared/rules/actions.ts'
import type { Role } from '#shared/rules/roles.ts'
import { gateOf, isMine, mayEnter } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import type { Save } from '../data/use-save.ts'
import { Blocked } from './Blocked.tsx'
import { PaperSignature } from './PaperSignature.tsx'
import { useArrivedScan } from './use-scan.ts'
import { WhoActs } from './WhoActs.tsx'

type Props = {
  action: ActionName
  /** The verb on the button. */
  label: string
  /** Exactly what is signed, with its figures. */
  statement: ReactNode
  consequence?: ReactNode
  save: Save
  missing?: string
  body?: Parameters<typeof gateOf>[3]
  /** The roles whose signature counts here, where the action has several tiers. */
  roles?: readonly Role[]
  /** How many of a chain of signatures are there. */
  chain?: { readonly signed: number; readonly of: number }
  onSign: (sign: SignInput) => void
}

/** The end of a form that somebody signs: with his PIN, or with a pen and entered by somebody else (workflow: Sign-offs). */
export function SignFoot(props: Props) {
  const { action, label, statement, consequence, save, missing, body, chain, onSign } = props
  const { roles = ACTIONS[action].roles } = props
  const { file, me } = useOrder()
  const { t } = useTranslation('orderFile')
  const refusal = useRefusal()(save.failure)
  const [onPaper, setOnPaper] = useState(useArrivedScan() !== null)
  const mine = isMine(action, me) && roles.some((role) => me.roles.includes(role))
  const enters = mayEnter(action, me)
  const gate = gateOf(action, file, me, body)
  // He has signed his part of the chain, and the next is another's: nothing is wrong.
  if (chain && !mine && gate.length > 0 && gate.every(({ code }) => code === 'signedAlready'))
    return (
      <>
        <NoteBar tone="ok">{t('who.yoursStands', chain)}</NoteBar>
        <WhoActs action={action} roles={roles} />
      </>
    )
  if (gate.length > 0)
    return (
      <>
        <RefusalBar error={save.failure} />
        <Blocked blockers={gate} />
        {!mine && <WhoActs action={action} roles={roles} />}
      </>
    )
  const pinRefused = refusal?.code === 'PIN_WRONG' || refusal?.code === 'PIN_LOCKED'
  const paper = enters && onPaper
  return (
    <>
      {!pinRefused && <RefusalBar error={save.failure} />}
      {!mine && <WhoActs action={action} roles={roles} />}
      {paper && (
        <PaperSignature
          statement={statement}
          roles={roles}
          missing={missing}
          save={save}
          onSign={onSign}
          onBack={() => setOnPaper(false)}
        />
      )}
      {!mine && enters && !paper && (
        <ActionButton kind="link" onClick={() => setOnPaper(true)}>
          {t('paper.way')}
        </ActionButton>
      )}
      {mine && !paper && (
        <SignBox
          signer={me.name}
          statement={statement}
          consequence={consequence}
          action={label}
          locked={missing}
          busy={save.busy}
          error={pinRefused ? `${refusal.happened}${refusal.next}` : undefined}
          onPaper={enters ? { label: t('paper.way'), onClick: () => setOnPaper(true) } : undefined}
          onSign={(pin) => onSign({ way: 'pin', pin })}
        />
      )}
    </>
  )
}
