import { useQueryClient } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'

/** Runs a save of master data and waits until the lists know of it, so that the form shows what was saved. */
export function useSaving() {
  const { q } = useDesk()
  const queries = useQueryClient()
  const renew = () => queries.invalidateQueries({ queryKey: q.office.key() })
  const saving = async <Answer>(save: Promise<Answer>): Promise<Answer> => {
    const answer = await save
    await renew()
    return answer
  }
  return { renew, saving }
}
