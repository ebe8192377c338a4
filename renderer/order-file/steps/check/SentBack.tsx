import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { authorOf } from '#renderer/order-file/data/paper-mark.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { freshPaper } from '#shared/rules/find.ts'

/** What the supervisor sent the order back for, on top of everything, with the way to put it right (R4.6). */
export function SentBack() {
  const { file, me, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const review = freshPaper(file, 'review')
  if (review?.body.verdict !== 'sentBack') return null
  return (
    <NoteBar
      tone="late"
      sign
      action={
        me.roles.includes('clerk') && (
          <ActionButton kind="primary" keyHint="Ctrl E" onClick={() => openDialog('change')}>
            {t('review.change')}
          </ActionButton>
        )
      }
    >
      <b>{t('review.sentBackBy', { who: authorOf(review), when: text.moment(review.at) })}</b> {review.body.reason}
    </NoteBar>
  )
}
