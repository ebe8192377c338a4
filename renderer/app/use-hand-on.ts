import { useDesk } from './desk/desk-context.ts'
import { keepLocally } from './local-draft.ts'
import { useSession } from './session/session-context.ts'

/**
 * Gives what was typed on to a form that comes up next, under the name of that form's draft.
 *
 * A record that was new has its own form once it is saved: what was typed while the save was under way is found there.
 */
export function useHandOn() {
  const { call } = useDesk()
  const person = useSession().me.id
  return <Values extends object>(name: string, values: Partial<Values>): void => {
    keepLocally(person, name, { at: Date.now(), kept: false, values })
    call.desk
      .keepDraft({ name, body: JSON.stringify(values) })
      .then(({ at }) => keepLocally(person, name, { at, kept: true, values }))
      .catch(() => undefined)
  }
}
