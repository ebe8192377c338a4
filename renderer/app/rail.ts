import type { IconName } from '#renderer/ui/icons/paths.ts'
import type { useSession } from './session/session-context.ts'

export type RailEntry = {
  readonly key: string
  readonly icon: IconName
  readonly to: string
  readonly count?: number
}

type May = ReturnType<typeof useSession>['may']

/** The desks that exist and that this person may use, with what waits there. */
export function railItems(may: May, counts: { waiting?: number; faxes?: number }): readonly RailEntry[] {
  const entries: readonly (RailEntry & { readonly shown: boolean })[] = [
    { key: 'home', icon: 'desk', to: '/', count: counts.waiting, shown: true },
    { key: 'intake', icon: 'phone', to: '/intake/call', shown: may('intake', 'saveMemo') },
    { key: 'fax', icon: 'fax', to: '/fax', count: counts.faxes, shown: may('intake', 'faxes') },
    { key: 'orders', icon: 'order', to: '/orders', shown: may('orders', 'list') },
    { key: 'technical', icon: 'flask', to: '/technical', shown: may('technical', 'waiting') },
    { key: 'production', icon: 'production', to: '/production', shown: may('production', 'calendar') },
    { key: 'master', icon: 'master', to: '/master', shown: may('office', 'customers') || may('office', 'saveUser') },
  ]
  return entries.filter((entry) => entry.shown)
}

export const railFoot: readonly RailEntry[] = [{ key: 'settings', icon: 'settings', to: '/settings' }]

/** Which desk a path belongs to. */
export function railOf(path: string): string {
  const [first] = path.split('/').filter((part) => part !== '')
  // A customer's page belongs to the master data, from where one comes and goes.
  return first === 'customers' ? 'master' : (first ?? 'home')
}
