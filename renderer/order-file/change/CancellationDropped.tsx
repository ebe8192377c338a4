import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { droppedCancellation } from '#shared/rules/cancelling.ts'
import { useOrder } from '../data/order-view.ts'
import { authorOf } from '../data/paper-mark.ts'

/** What became of the last request that came to nothing: who refused it or took it back, and why (R19.2). */
export function CancellationDropped() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const dropped = droppedCancellation(file)
  if (!dropped) return null
  return (
    <NoteBar tone="soon">
      <b>
        {t(dropped.kind === 'cancellationRefusal' ? 'cancel.wasRefused' : 'cancel.wasWithdrawn', {
          name: authorOf(dropped),
          at: text.moment(dropped.at),
        })}
      </b>
      {dropped.body.reason}
    </NoteBar>
  )
}
