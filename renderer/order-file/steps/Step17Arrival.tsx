import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { nextCallOf } from '#shared/rules/steps/16-18-arrival.ts'
import { useOrder } from '../data/order-view.ts'
import { useDone } from '../data/paper-mark.ts'
import { NotYet } from '../forms/NotYet.tsx'
import { Parts } from '../forms/Parts.tsx'
import { RecordCall } from './arrival/RecordCall.tsx'

/** Step 17: each dispatch is followed by telephone until it has arrived (R17.1). */
export function Step17Arrival() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const done = useDone()
  const dispatches = papersOf(file.papers, 'dispatch')
  if (dispatches.length === 0) return <NotYet action="recordArrivalCall" />
  return (
    <Parts
      parts={dispatches.map((dispatch, index) => {
        const arrived = papersOf(file.papers, 'arrivalCall').find(
          ({ body }) => body.dispatchId === dispatch.id && body.outcome === 'arrived',
        )
        return {
          key: dispatch.id,
          title: t('arrival.title', { number: index + 1, carrier: dispatch.body.carrier }),
          action: 'recordArrivalCall' as const,
          done: done(arrived),
          note: t('arrival.nextCall', { at: text.moment(nextCallOf(file, dispatch)) }),
          content: <RecordCall dispatch={dispatch} />,
        }
      })}
    />
  )
}
