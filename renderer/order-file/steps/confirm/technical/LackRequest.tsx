import { useTranslation } from 'react-i18next'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import type { QuestionFacts } from '#shared/contract/technical-desk.ts'
import type { MaterialCover } from '#shared/rules/materials.ts'
import { RequestDialog } from './RequestDialog.tsx'
import { wantedOf } from './wanted.ts'

type Props = {
  /** The material that is asked for; nothing is shown while there is none. */
  readonly lacking: MaterialCover | null
  readonly facts: QuestionFacts
  readonly onClose: () => void
}

/** R20.2 what a line of this order lacks is asked for, by its own figures and for its own day. */
export function LackRequest({ lacking, facts, onClose }: Props) {
  const { file, say } = useOrder()
  const { t } = useTranslation('technical')
  const wanted = lacking && wantedOf(lacking, facts, file)
  if (!wanted) return null
  return (
    <RequestDialog
      wanted={wanted}
      today={facts.today}
      onClose={onClose}
      onSaved={(number) => say(t('purchase.requested', { number }))}
    />
  )
}
