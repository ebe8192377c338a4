import { useTranslation } from 'react-i18next'
import { papersOf } from '#shared/rules/papers.ts'
import { undispatched } from '#shared/rules/steps/14-15-delivery.ts'
import { gateOf } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import { useDone } from '../data/paper-mark.ts'
import { Blocked } from '../forms/Blocked.tsx'
import { type Part, Parts } from '../forms/Parts.tsx'
import { Dispatch } from './delivery/Dispatch.tsx'
import { DispatchFacts } from './delivery/DispatchFacts.tsx'

/** Step 15: goods leave by a notice or an emergency release, with carrier and arrival (R15.1). */
export function Step15Dispatch() {
  const { file, me } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const numberOf = (id: string) =>
    papersOf(file.papers, 'deliveryNotice').find((one) => one.id === id)?.body.number ?? t('dispatch.emergency')
  const gone = papersOf(file.papers, 'dispatch').map(
    (dispatch): Part => ({
      key: dispatch.id,
      title: t('dispatch.goneBy', { number: numberOf(dispatch.body.noticeId) }),
      action: 'dispatch',
      done: done(dispatch, dispatch.body.carrier),
      content: <DispatchFacts dispatch={dispatch} />,
    }),
  )
  const waiting = undispatched(file).map(
    (release): Part => ({
      key: release.id,
      title: t('dispatch.title', { number: numberOf(release.id) }),
      action: 'dispatch',
      content: <Dispatch release={release} />,
    }),
  )
  if (gone.length + waiting.length === 0) return <Blocked blockers={gateOf('dispatch', file, me)} />
  return <Parts parts={[...waiting, ...gone]} />
}
