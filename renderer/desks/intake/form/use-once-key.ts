import { useMemo } from 'react'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { refusalCode } from '#renderer/app/errors/refusal-code.ts'

/**
 * The key of one save: kept while the answer is not known, so that asking again saves nothing twice; new after an answer
 * of either kind.
 */
export function useOnceKey() {
  return useMemo(() => {
    let key = newKey()
    return {
      during: async <Answer>(save: (key: string) => Promise<Answer>): Promise<Answer> => {
        try {
          const answer = await save(key)
          key = newKey()
          return answer
        } catch (error) {
          if (refusalCode(error) !== null) key = newKey()
          throw error
        }
      },
    }
  }, [])
}
