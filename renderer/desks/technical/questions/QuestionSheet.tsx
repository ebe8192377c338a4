import { useTranslation } from 'react-i18next'
import css from '#renderer/desks/technical/Technical.module.css'
import { MovedNote } from '#renderer/order-file/steps/confirm/MovedNote.tsx'
import { LineFacts } from '#renderer/order-file/steps/confirm/technical/LineFacts.tsx'
import { MaterialTable } from '#renderer/order-file/steps/confirm/technical/MaterialTable.tsx'
import { ProofingOffer } from '#renderer/order-file/steps/confirm/technical/ProofingOffer.tsx'
import type { MaterialCover } from '#shared/rules/materials.ts'
import type { AtHand } from './at-hand.ts'

type Props = AtHand & { readonly onRequest: (lacking: MaterialCover) => void }

/** What technical must know before it answers: the raw material first, for it decides the day; then what is asked for. */
export function QuestionSheet({ current, facts, onRequest }: Props) {
  const { t } = useTranslation('technical')
  return (
    <>
      <MovedNote moved={current.moved} />
      <MaterialTable covers={current.covers} materials={facts.materials} today={facts.today} onRequest={onRequest} />
      <h3 className={css.head}>{t('question.asked')}</h3>
      <ProofingOffer lineId={current.line.id} />
      <LineFacts question={current} materials={facts.materials} />
    </>
  )
}
