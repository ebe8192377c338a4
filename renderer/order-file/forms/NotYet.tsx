import type { ActionName } from '#shared/rules/actions.ts'
import { gateOf } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import { Blocked } from './Blocked.tsx'

/** A step that has nothing to work on yet: what must happen first, and who does it. */
export function NotYet({ action }: { action: ActionName }) {
  const { file, me } = useOrder()
  return <Blocked blockers={gateOf(action, file, me)} />
}
